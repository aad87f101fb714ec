#include "app/desktop/model/FingerprintSession.h"
#include "tests/app/desktop/Fakes.h"

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

constexpr int kMinimumQuality = 10;

std::vector<PickedFile> someFiles(int count) {
  std::vector<PickedFile> files;
  for (int i = 0; i < count; ++i)
    files.push_back({QStringLiteral("/p/%1").arg(i), QString::number(i), 1});
  return files;
}

}  // namespace

TEST_CASE("codes are judged strong or weak or too plain by their quality") {
  FakeHasher hasher;
  FingerprintSession session(hasher);
  session.start(someFiles(5), kMinimumQuality);
  hasher.succeed(1, 50);
  hasher.succeed(2, 49);
  hasher.succeed(3, 10);
  hasher.succeed(4, 9);
  CHECK(session.state() == FingerprintSession::State::Working);
  hasher.fail(5, ErrorCode::FileCorrupt);
  CHECK(session.state() == FingerprintSession::State::Done);
  CHECK(session.items()[0].state == CodeState::Strong);
  CHECK(session.items()[1].state == CodeState::Weak);
  CHECK(session.items()[2].state == CodeState::Weak);
  CHECK(session.items()[3].state == CodeState::TooPlain);
  CHECK(session.items()[4].state == CodeState::Failed);
  CHECK(session.items()[4].error == ErrorCode::FileCorrupt);
  CHECK(session.sendableCount() == 3);
  CHECK(session.submissionItems().size() == 3);
}

TEST_CASE("progress of the whole is the mean of the files") {
  FakeHasher hasher;
  FingerprintSession session(hasher);
  session.start(someFiles(2), kMinimumQuality);
  hasher.start(1);
  hasher.progress(1, 500);
  CHECK(session.items()[0].state == CodeState::Working);
  CHECK(session.overallPermille() == 250);
  hasher.succeed(1, 100);
  CHECK(session.overallPermille() == 500);
}

TEST_CASE("a cancelled run is over at once and its late answers change nothing") {
  FakeHasher hasher;
  FingerprintSession session(hasher);
  session.start(someFiles(1), kMinimumQuality);
  session.cancel();
  CHECK(session.state() == FingerprintSession::State::Idle);
  CHECK(hasher.cancels >= 1);
  hasher.start(1);
  hasher.progress(1, 900);
  hasher.fail(1, ErrorCode::Cancelled);
  CHECK(session.items().empty());
  CHECK(session.state() == FingerprintSession::State::Idle);
}

TEST_CASE("the hasher gets the paths in the order in which the files were picked") {
  FakeHasher hasher;
  FingerprintSession session(hasher);
  session.start(someFiles(3), kMinimumQuality);
  CHECK(hasher.paths == QStringList{QStringLiteral("/p/0"), QStringLiteral("/p/1"), QStringLiteral("/p/2")});
}

}  // namespace mahfooz::desktop
