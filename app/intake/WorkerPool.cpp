#include "app/intake/WorkerPool.h"

namespace mahfooz::intake {

WorkerPool::WorkerPool(std::size_t workers, std::size_t waiting) : m_waiting(waiting) {
  for (std::size_t made = 0; made < workers; ++made)
    m_threads.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() {
  shutdown();
}

bool WorkerPool::enqueue(std::function<void()> job) {
  {
    const std::lock_guard lock(m_mutex);
    if (m_jobs.size() >= m_waiting) return false;
    m_jobs.push_back(std::move(job));
  }
  m_wake.notify_one();
  return true;
}

void WorkerPool::shutdown() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_all();
  for (std::thread& thread : m_threads)
    thread.join();
  m_threads.clear();
}

void WorkerPool::work() {
  while (const auto job = next())
    job();
}

// Empty when there will be no more.
std::function<void()> WorkerPool::next() {
  std::unique_lock lock(m_mutex);
  m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
  if (m_jobs.empty()) return {};
  auto job = std::move(m_jobs.front());
  m_jobs.pop_front();
  return job;
}

}  // namespace mahfooz::intake
