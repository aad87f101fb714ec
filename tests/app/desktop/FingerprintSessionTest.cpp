#include "app/desktop/model/CaseSession.h"
#include "tests/app/desktop/Fakes.h"

#include <QtCore/QTemporaryFile>

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

const CodeDemands kDemands = {.minimumQuality = 10};

std::vector<PickedFile> someFiles(int count) {
  std::vector<PickedFile> files;
  for (int i = 0; i < count; ++i)
    files.push_back({QStringLiteral("/p/%1").arg(i), QString::number(i), 1});
  return files;
}

}  // namespace

TEST_CASE("codes are judged by their class and by what the service takes") {
  FakeHasher hasher;
  FingerprintSession session(hasher);
  session.start(someFiles(7), kDemands);
  hasher.succeed(1, 50);
  hasher.succeed(2, 49);
  hasher.succeed(3, 10);
  hasher.succeed(4, 9);
  CHECK(session.state() == FingerprintSession::State::Working);
  hasher.succeed(5, 0);
  hasher.succeedVideo(6, 3);
  hasher.fail(7, ErrorCode::FileCorrupt);
  CHECK(session.state() == FingerprintSession::State::Done);
  CHECK(session.items()[0].state == CodeState::Strong);
  CHECK(session.items()[1].state == CodeState::Weak);
  CHECK(session.items()[2].state == CodeState::Weak);
  CHECK(session.items()[3].state == CodeState::TooWeak);
  CHECK(session.items()[4].state == CodeState::Impossible);
  CHECK(session.items()[5].state == CodeState::Strong);
  CHECK(session.items()[6].state == CodeState::Failed);
  CHECK(session.items()[6].error == ErrorCode::FileCorrupt);
  CHECK(session.sendableCount(MediaKind::Photo) == 3);
  CHECK(session.sendableCount(MediaKind::Video) == 1);
  CHECK(session.submissionItems().size() == 4);
}

TEST_CASE("a photo of one colour is not sent even to a service that would take any quality") {
  FakeHasher hasher;
  FingerprintSession session(hasher);
  session.start(someFiles(1), {.minimumQuality = 0});
  hasher.succeed(1, 0);
  CHECK(session.items()[0].state == CodeState::Impossible);
  CHECK(session.submissionItems().empty());
}

TEST_CASE("a video is not counted as sent to a service that takes photos only") {
  FakeHasher hasher;
  FingerprintSession session(hasher);
  session.start(someFiles(2), {.minimumQuality = 10, .algorithms = {Algorithm::Pdq, Algorithm::Md5}});
  hasher.succeed(1, 100);
  hasher.succeedVideo(2, 3);
  CHECK(session.items()[1].state == CodeState::NotTaken);
  CHECK(session.sendableCount() == 1);
}

TEST_CASE("photos that look alike stand together once all are done and all of them are sent") {
  FakeHasher hasher;
  FingerprintSession session(hasher);
  session.start(someFiles(5), kDemands);
  hasher.succeed(1, 100);
  hasher.succeed(2, 100);
  hasher.succeedLike(3, 1, 60);
  hasher.succeedLike(4, 1, 5);  // not sent, so it is not among those whose codes are sent
  CHECK(session.groups().size() == 5);
  hasher.succeedVideo(5, 3);
  CHECK(session.groups() == std::vector<std::vector<int>>{{0, 2}, {1}, {3}, {4}});
  CHECK(session.submissionItems().size() == 4);
}

TEST_CASE("the progress of the whole counts a long video more than a photo") {
  FakeHasher hasher;
  FingerprintSession session(hasher);
  session.start({{QStringLiteral("/p/a"), QStringLiteral("a.jpg"), 1'000'000},
                 {QStringLiteral("/p/b"), QStringLiteral("b.mp4"), 3'000'000'000}},
                kDemands);
  hasher.succeed(1, 100);
  CHECK(session.overallPermille() == 0);
  hasher.start(2);
  hasher.progress(2, 500);
  CHECK(session.overallPermille() == 500);
  hasher.succeedVideo(2, 3);
  CHECK(session.overallPermille() == 1000);
}

TEST_CASE("the progress of the whole never falls back") {
  FakeHasher hasher;
  FingerprintSession session(hasher);
  session.start(someFiles(3), kDemands);
  int last = 0;
  for (int step = 0; step <= 1000; step += 50) {
    for (int id = 1; id <= 3; ++id) {
      hasher.progress(id, step);
      CHECK(session.overallPermille() >= last);
      last = session.overallPermille();
    }
  }
  CHECK(last == 1000);
}

TEST_CASE("progress of the whole is the mean of the files") {
  FakeHasher hasher;
  FingerprintSession session(hasher);
  session.start(someFiles(2), kDemands);
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
  session.start(someFiles(1), kDemands);
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
  session.start(someFiles(3), kDemands);
  CHECK(hasher.paths == QStringList{QStringLiteral("/p/0"), QStringLiteral("/p/1"), QStringLiteral("/p/2")});
}

TEST_CASE("the turned and mirrored codes are asked of the hasher when the service wants them and else not") {
  FakeDoor door;
  FakeHasher hasher;
  CaseSession session(door, hasher);
  for (const bool wanted : {true, false}) {
    cases::ServiceProfile profile = practiceProfile();
    profile.dihedral = wanted;
    door.letIn(profile);
    QTemporaryFile file;
    REQUIRE(file.open());
    session.files().add({file.fileName()});
    session.makeCodes();
    CHECK(hasher.lastTurned == (wanted ? TurnedCodes::Add : TurnedCodes::LeaveOut));
  }
}

}  // namespace mahfooz::desktop
