#pragma once

#include <httplib.h>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace mahfooz::intake {

// The HTTP library's queue of accepted connections, with an end: when too many wait, the next one is handled at once
// by the accepting thread, which is told through isTurningAway() to do nothing but refuse.
class WorkerPool : public httplib::TaskQueue {
 public:
  WorkerPool(std::size_t workers, std::size_t waiting);

  void enqueue(std::function<void()> job) override;
  void shutdown() override;

  // Whether the job that runs on this thread right now came to a full queue.
  [[nodiscard]] static bool isTurningAway() noexcept;

 private:
  void work();
  [[nodiscard]] std::function<void()> next();
  [[nodiscard]] bool hasQueued(std::function<void()>& job);

  std::size_t m_waiting;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<std::function<void()>> m_jobs;
  bool m_stopping = false;
  std::vector<std::thread> m_threads;
};

}  // namespace mahfooz::intake
