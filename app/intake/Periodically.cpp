#include "app/intake/Periodically.h"

namespace mahfooz::intake {

Periodically::Periodically(std::chrono::milliseconds pause, std::function<void()> task)
    : m_thread([this, pause, task = std::move(task)] {
        std::unique_lock lock(m_mutex);
        while (!m_stopping) {
          lock.unlock();
          task();
          lock.lock();
          m_wake.wait_for(lock, pause, [this] { return m_stopping; });
        }
      }) {}

Periodically::~Periodically() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_one();
  m_thread.join();
}

}  // namespace mahfooz::intake
