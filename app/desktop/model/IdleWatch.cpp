#include "app/desktop/model/IdleWatch.h"

#include <algorithm>

namespace mahfooz::desktop {

IdleWatch::State IdleWatch::at(Clock::time_point now) const {
  const auto quiet = now - m_last;
  if (quiet < m_idle) return State::Active;
  return quiet < m_idle + m_warning ? State::Warning : State::Expired;
}

std::chrono::seconds IdleWatch::left(Clock::time_point now) const {
  const auto left = m_last + m_idle + m_warning - now;
  return std::max(std::chrono::seconds(0), std::chrono::ceil<std::chrono::seconds>(left));
}

}  // namespace mahfooz::desktop
