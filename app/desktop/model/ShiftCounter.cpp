#include "app/desktop/model/ShiftCounter.h"

namespace mahfooz::desktop {

bool ShiftCounter::shiftPressed(Clock::time_point at) {
  while (!m_presses.empty() && at - m_presses.front() > kWithin)
    m_presses.pop_front();
  m_presses.push_back(at);
  if (m_presses.size() < static_cast<std::size_t>(kPresses)) return false;
  m_presses.clear();
  return true;
}

}  // namespace mahfooz::desktop
