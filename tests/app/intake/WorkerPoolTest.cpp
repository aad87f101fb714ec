#include "app/intake/WorkerPool.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <future>

using mahfooz::intake::WorkerPool;

TEST_CASE("every job that was queued is done before the pool ends") {
  WorkerPool pool(2, 100);
  std::atomic<int> done = 0;
  for (int job = 0; job < 50; ++job)
    pool.enqueue([&done] { ++done; });
  pool.shutdown();
  CHECK(done == 50);
}

TEST_CASE("a job that comes to a full queue is told to turn its client away") {
  WorkerPool pool(1, 1);
  std::promise<void> started;
  std::promise<void> release;
  const auto released = release.get_future().share();
  pool.enqueue([&started, released] {
    started.set_value();
    released.wait();
  });
  started.get_future().wait();  // the one worker is busy now
  std::atomic<bool> queuedTurnedAway = true;
  pool.enqueue([&queuedTurnedAway] { queuedTurnedAway = WorkerPool::isTurningAway(); });
  bool lastTurnedAway = false;
  pool.enqueue([&lastTurnedAway] { lastTurnedAway = WorkerPool::isTurningAway(); });
  CHECK(lastTurnedAway);
  CHECK_FALSE(WorkerPool::isTurningAway());
  release.set_value();
  pool.shutdown();
  CHECK_FALSE(queuedTurnedAway);
}
