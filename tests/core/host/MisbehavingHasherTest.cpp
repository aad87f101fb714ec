#include "tests/core/host/QueueRun.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::host;

namespace {

// Long enough for a process to start and speak on a busy computer; the ones that hang are waited for this long.
constexpr std::chrono::milliseconds kShort{1500};

ErrorCode failureOfManner(const char* manner, QueueRun::Limit limit = std::chrono::minutes(1)) {
  QueueRun run(1, limit);
  const ErrorCode code = run.failureOf(run.order(QString::fromLatin1(manner)));
  CHECK(run.finished.size() == 1);
  CHECK(run.idleCount == 1);
  return code;
}

}  // namespace

TEST_CASE("a hasher that behaves is believed") {
  QueueRun run;
  const int id = run.queue().add(run.order(QStringLiteral("behave")));
  run.runUntilIdle();
  REQUIRE(run.resultOf(id));
  CHECK(run.resultOf(id)->width == 640);
  CHECK(run.resultOf(id)->fingerprints.at(0).quality == 77);
  CHECK(run.resultOf(id)->fingerprints.at(0).value == std::string(64, 'a'));
  CHECK(run.started == std::vector<int>{id});
  REQUIRE_FALSE(run.progress[id].empty());
  CHECK(run.progress[id].back() == 1000);
}

TEST_CASE("a hasher inherits no environment and no descriptor and cannot write to the file") {
  QueueRun run;
  qputenv("MAHFOOZ_SECRET", "of the parent");
  const int id = run.queue().add(run.order(QStringLiteral("look-around")));
  run.runUntilIdle();
  CHECK(run.resultOf(id));
}

TEST_CASE("a hasher that crashes is told as a crash") {
  CHECK(failureOfManner("crash") == ErrorCode::HasherCrashed);
}

TEST_CASE("an answer before a crash is not believed") {
  CHECK(failureOfManner("crash-after-answer") == ErrorCode::HasherCrashed);
}

TEST_CASE("an answer of a hasher that ends with an error is not believed") {
  CHECK(failureOfManner("fail-after-answer") == ErrorCode::HasherCrashed);
}

TEST_CASE("a hasher that hangs is killed when its time is over") {
  CHECK(failureOfManner("hang", kShort) == ErrorCode::HasherTimedOut);
  CHECK(failureOfManner("hang-silently", kShort) == ErrorCode::HasherTimedOut);
}

TEST_CASE("a hasher that answers and does not end is killed when its time is over") {
  CHECK(failureOfManner("answer-late", kShort) == ErrorCode::HasherTimedOut);
}

TEST_CASE("a hasher that floods is stopped") {
  CHECK(failureOfManner("flood") == ErrorCode::HasherFlooded);
  CHECK(failureOfManner("flood-with-progress") == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a hasher that lies is not believed") {
  CHECK(failureOfManner("lie-about-quality") == ErrorCode::HasherAnswerInvalid);
  CHECK(failureOfManner("lie-about-size") == ErrorCode::HasherAnswerInvalid);
  CHECK(failureOfManner("lie-about-kind") == ErrorCode::HasherAnswerInvalid);
  CHECK(failureOfManner("lie-about-failure") == ErrorCode::HasherAnswerInvalid);
  CHECK(failureOfManner("fall-back") == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a hasher that writes garbage is not believed") {
  CHECK(failureOfManner("write-garbage") == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a hasher that answers twice is not believed") {
  CHECK(failureOfManner("answer-twice") == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a hasher of another version is told as such") {
  CHECK(failureOfManner("speak-another-version") == ErrorCode::HasherVersionMismatch);
}

TEST_CASE("a hasher that ends without an answer gave none") {
  CHECK(failureOfManner("end-without-answer") == ErrorCode::HasherAnswerInvalid);
  CHECK(failureOfManner("end-in-middle") == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a hasher that refuses says why") {
  CHECK(failureOfManner("refuse") == ErrorCode::SandboxUnavailable);
}
