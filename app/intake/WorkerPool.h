#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace mahfooz::intake {

// Threads that do jobs in the order in which they came, with an end to the queue.
class WorkerPool {
 public:
  WorkerPool(std::size_t workers, std::size_t waiting);
  ~WorkerPool();  // as shutdown()
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // False, and the job is not taken, when too many wait already.
  [[nodiscard]] bool enqueue(std::function<void()> job);

  // Returns when every job that was taken is done.
  void shutdown();

 private:
  void work();
  [[nodiscard]] std::function<void()> next();

  std::size_t m_waiting;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<std::function<void()>> m_jobs;
  bool m_stopping = false;
  std::vector<std::thread> m_threads;
};

}  // namespace mahfooz::intake
