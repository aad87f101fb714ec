#include "app/intake/WorkerPool.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <future>

using mahfooz::intake::WorkerPool;

TEST_CASE("every job that was queued is done before the pool ends") {
  WorkerPool pool(2, 100);
  std::atomic<int> done = 0;
  for (int job = 0; job < 50; ++job)
    REQUIRE(pool.enqueue([&done] { ++done; }));
  pool.shutdown();
  CHECK(done == 50);
}

TEST_CASE("a job that comes to a full queue is not taken") {
  WorkerPool pool(1, 1);
  std::promise<void> started;
  std::promise<void> release;
  const auto released = release.get_future().share();
  REQUIRE(pool.enqueue([&started, released] {
    started.set_value();
    released.wait();
  }));
  started.get_future().wait();  // the one worker is busy now
  std::atomic<int> done = 0;
  CHECK(pool.enqueue([&done] { ++done; }));
  CHECK_FALSE(pool.enqueue([&done] { ++done; }));
  release.set_value();
  pool.shutdown();
  CHECK(done == 1);
}
