#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace mahfooz::intake {

// Does something at once and then again and again, on a thread of its own, until it goes.
class Periodically {
 public:
  Periodically(std::chrono::milliseconds pause, std::function<void()> task);
  ~Periodically();
  Periodically(const Periodically&) = delete;
  Periodically& operator=(const Periodically&) = delete;

 private:
  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_stopping = false;
  std::thread m_thread;
};

}  // namespace mahfooz::intake
