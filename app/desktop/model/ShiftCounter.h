#pragma once

#include <chrono>
#include <deque>

namespace mahfooz::desktop {

// Tells when Shift was pressed three times within five seconds (after GOV.UK's "Exit this page"). Three, because five
// open Sticky Keys on Windows. Any other key in between starts the count again, so that capital letters never hide the
// window.
class ShiftCounter {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr int kPresses = 3;
  static constexpr std::chrono::seconds kWithin{5};

  // A press, not a repetition of a held key. True on the press that completes three.
  [[nodiscard]] bool shiftPressed(Clock::time_point at);
  void otherKeyPressed() { m_presses.clear(); }

 private:
  std::deque<Clock::time_point> m_presses;
};

}  // namespace mahfooz::desktop
