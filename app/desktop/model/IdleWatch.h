#pragma once

#include <chrono>

namespace mahfooz::desktop {

// Whether somebody is still there: Active until nobody has touched anything for the idle time, then Warning, and after
// the warning's time Expired. Knows no clock: it is told the time.
class IdleWatch {
 public:
  using Clock = std::chrono::steady_clock;
  enum class State { Active, Warning, Expired };

  IdleWatch(std::chrono::seconds idle, std::chrono::seconds warning) : m_idle(idle), m_warning(warning) {}

  void touch(Clock::time_point at) { m_last = at; }
  [[nodiscard]] State at(Clock::time_point now) const;
  // Until Expired, rounded up; nought after that.
  [[nodiscard]] std::chrono::seconds left(Clock::time_point now) const;

 private:
  std::chrono::seconds m_idle;
  std::chrono::seconds m_warning;
  Clock::time_point m_last;
};

}  // namespace mahfooz::desktop
