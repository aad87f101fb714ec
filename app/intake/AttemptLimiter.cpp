#include "app/intake/AttemptLimiter.h"

#include <algorithm>

namespace mahfooz::intake {

std::int64_t AttemptLimiter::secondsToWait(const CaseReference& reference, std::int64_t now) {
  const std::lock_guard lock(m_mutex);
  const auto found = m_windows.find(reference);
  if (found == m_windows.end() || found->second.failures < kAllowed) return 0;
  return std::max<std::int64_t>(0, found->second.began + kWindowSeconds - now);
}

void AttemptLimiter::noteFailure(const CaseReference& reference, std::int64_t now) {
  const std::lock_guard lock(m_mutex);
  if (!m_windows.contains(reference)) makeRoom(now);
  Window& window = m_windows[reference];
  if (window.failures == 0 || now >= window.began + kWindowSeconds) window = {now, 0};
  ++window.failures;
}

void AttemptLimiter::makeRoom(std::int64_t now) {
  if (m_windows.size() < kMaximumCases) return;
  std::erase_if(m_windows, [now](const auto& entry) { return now >= entry.second.began + kWindowSeconds; });
  if (m_windows.size() < kMaximumCases) return;
  m_windows.erase(std::ranges::min_element(m_windows, {}, [](const auto& entry) { return entry.second.began; }));
}

}  // namespace mahfooz::intake
