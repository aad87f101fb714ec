#include "core/host/HashQueue.h"

#include "tests/core/host/QueueRun.h"

#include <catch2/catch.hpp>

#include <QtCore/QFileInfo>
#include <QtCore/QTimer>

#include <algorithm>

using namespace mahfooz;
using namespace mahfooz::host;

namespace {

const auto kBehave = QStringLiteral("behave");
const auto kHang = QStringLiteral("hang");

ErrorCode codeOf(const Result<MediaFingerprints>& result) {
  REQUIRE_FALSE(result);
  return result.error().code();
}

}  // namespace

TEST_CASE("thirty files end once each and never more at a time than workers") {
  QueueRun run(3);
  const QString path = run.order(kBehave);
  std::vector<int> ids;
  for (int i = 0; i < 30; ++i)
    ids.push_back(run.queue().add(path));
  CHECK_FALSE(run.queue().isIdle());
  run.runUntilIdle();
  CHECK(run.started == ids);  // in the order of the ids
  CHECK(std::ranges::is_permutation(run.finished, ids));
  CHECK(std::ranges::all_of(ids, [&](int id) { return run.resultOf(id).has_value(); }));
  CHECK(run.mostAtOnce <= 3);
  CHECK(run.idleCount == 1);
}

TEST_CASE("a bad file among good ones spoils nothing") {
  QueueRun run(2);
  const QString good = run.order(kBehave);
  const int first = run.queue().add(good);
  const int bad = run.queue().add(run.order(QStringLiteral("crash")));
  const int missing = run.queue().add(run.folder().filePath(QStringLiteral("gone")));
  const int last = run.queue().add(good);
  run.runUntilIdle();
  CHECK(run.resultOf(first));
  CHECK(codeOf(run.resultOf(bad)) == ErrorCode::HasherCrashed);
  CHECK(codeOf(run.resultOf(missing)) == ErrorCode::FileNotFound);
  CHECK(run.resultOf(last));
}

TEST_CASE("progress only grows and comes between start and end") {
  QueueRun run(1);
  const int id = run.queue().add(run.order(kBehave));
  QObject::connect(&run.queue(), &HashQueue::progressed, [&](int, int) {
    CHECK(run.started.size() == 1);
    CHECK(run.finished.empty());
  });
  run.runUntilIdle();
  CHECK(std::ranges::is_sorted(run.progress[id]));
}

TEST_CASE("nothing is said before add has returned") {
  QueueRun run;
  run.queue().add(run.folder().filePath(QStringLiteral("gone")));
  CHECK(run.finished.empty());
  run.runUntilIdle();
  CHECK(run.finished.size() == 1);
}

TEST_CASE("a file that is being worked on can be cancelled") {
  QueueRun run;
  const int id = run.queue().add(run.order(kHang));
  run.runUntil([&] { return !run.started.empty(); });
  run.queue().cancel(id);
  run.runUntilIdle();
  CHECK(codeOf(run.resultOf(id)) == ErrorCode::Cancelled);
  CHECK(run.finished.size() == 1);
}

TEST_CASE("a file that waits can be cancelled and is never started") {
  QueueRun run(1);
  const int hanging = run.queue().add(run.order(kHang));
  const int waiting = run.queue().add(run.order(kBehave));
  run.queue().cancel(waiting);
  run.runUntil([&] { return !run.finished.empty() && !run.started.empty(); });
  CHECK(codeOf(run.resultOf(waiting)) == ErrorCode::Cancelled);
  CHECK(run.started == std::vector<int>{hanging});
  run.queue().cancel(hanging);
  run.runUntilIdle();
}

TEST_CASE("cancelling all ends every file once") {
  QueueRun run(2);
  const QString path = run.order(kHang);
  for (int i = 0; i < 10; ++i)
    run.queue().add(path);
  run.runUntil([&] { return run.started.size() == 2; });
  run.queue().cancelAll();
  run.queue().cancelAll();
  run.runUntilIdle();
  REQUIRE(run.finished.size() == 10);
  for (const int id : run.finished)
    CHECK(codeOf(run.resultOf(id)) == ErrorCode::Cancelled);
  CHECK(run.started.size() == 2);
  CHECK(run.idleCount == 1);
}

TEST_CASE("cancelling what has ended or never was changes nothing") {
  QueueRun run;
  const int id = run.queue().add(run.order(kBehave));
  run.runUntilIdle();
  run.queue().cancel(id);
  run.queue().cancel(999);
  QCoreApplication::processEvents();
  CHECK(run.finished.size() == 1);
  CHECK(run.queue().isIdle());
}

TEST_CASE("a listener may add the next file when one has ended") {
  QueueRun run(1);
  const QString path = run.order(kBehave);
  QObject::connect(&run.queue(), &HashQueue::finished, [&](int id, const auto&) {
    if (id < 3) run.queue().add(path);
  });
  run.queue().add(path);
  run.runUntilIdle();
  CHECK(run.finished == std::vector<int>{1, 2, 3});
  CHECK(run.idleCount == 1);
}

TEST_CASE("a queue that is deleted while it works kills its processes and says nothing more") {
  QueueRun run(2);
  const QString path = run.order(kHang);
  for (int i = 0; i < 4; ++i)
    run.queue().add(path);
  run.runUntil([&] { return run.started.size() == 2; });
  run.deleteQueue();
  QCoreApplication::processEvents();
  CHECK(run.finished.empty());
}

TEST_CASE("a listener may delete the queue at every signal") {
  const auto manners = GENERATE(as<std::string>(), "behave", "crash", "end-without-answer");
  const int atSignal = GENERATE(0, 1, 2);
  QueueRun run(2);
  const QString path = run.order(QString::fromStdString(manners));
  bool isDeleted = false;
  const auto deleteIt = [&] {
    if (std::exchange(isDeleted, true)) return;
    run.deleteQueue();
  };
  if (atSignal == 0) QObject::connect(&run.queue(), &HashQueue::started, [&](int) { deleteIt(); });
  if (atSignal == 1) QObject::connect(&run.queue(), &HashQueue::finished, [&](int, const auto&) { deleteIt(); });
  if (atSignal == 2) QObject::connect(&run.queue(), &HashQueue::becameIdle, [&] { deleteIt(); });
  run.queue().add(path);
  run.queue().add(path);
  run.runUntil([&] { return isDeleted; });
  CHECK(run.finished.size() <= 2);
}

TEST_CASE("a program without a hasher says so") {
  QueueRun missing(HashQueue::Options{QStringLiteral("/nonexistent/mahfooz-hasher"), 1, std::chrono::minutes(1)});
  CHECK(missing.failureOf(missing.order(kBehave)) == ErrorCode::HasherMissing);
}

TEST_CASE("a hasher that cannot be executed is told as not started") {
  QueueRun broken(HashQueue::Options{QStringLiteral("/etc/passwd"), 1, std::chrono::minutes(1)});
  CHECK(broken.failureOf(broken.order(kBehave)) == ErrorCode::HasherNotStarted);
}

TEST_CASE("a hasher that is nowhere is expected beside the program") {
  QueueRun run;
  const QFileInfo hasher(ourHasher());
  CHECK(hasher.isAbsolute());
  CHECK(hasher.absolutePath() == QCoreApplication::applicationDirPath());
  CHECK(hasher.fileName() == QStringLiteral("mahfooz-hasher"));
}
