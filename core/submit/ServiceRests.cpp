#include "core/submit/ServiceRests.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace mahfooz::submit {

namespace {

// Errors that say something about the service as a whole, not about one submission.
bool concernsService(ErrorCode code) noexcept {
  return code == ErrorCode::NoConnection || code == ErrorCode::ServiceTimedOut || code == ErrorCode::TlsFailed ||
         code == ErrorCode::ComputerClockWrong || code == ErrorCode::TooManyRequests;
}

}  // namespace

std::chrono::seconds ServiceRests::noteFailure(const std::string& service, ErrorCode error,
                                               std::optional<std::chrono::seconds> retryAfter, int failuresOfCase,
                                               std::int64_t now) {
  const bool rests = concernsService(error) || retryAfter;
  if (!rests) m_rests.erase(service);  // it is there and answers
  const int failuresOfService = rests ? ++m_rests[service].failures : 0;
  const auto own =
      pauseAfter(m_pauses, std::max(failuresOfCase, failuresOfService), QRandomGenerator::system()->generateDouble());
  const auto pause = std::max(own, retryAfter.value_or(std::chrono::seconds(0)));
  if (rests) m_rests[service].until = now + pause.count();
  return pause;
}

std::int64_t ServiceRests::restsUntil(const std::string& service) const {
  const auto found = m_rests.find(service);
  return found == m_rests.end() ? 0 : found->second.until;
}

}  // namespace mahfooz::submit
