#include "core/submit/RetryPause.h"

#include "core/submit/HttpDate.h"

#include <algorithm>

namespace mahfooz::submit {

namespace {

// More digits are more than a day all the same.
constexpr qsizetype kMostDigits = 9;

std::optional<std::int64_t> secondsFrom(const QByteArray& untrusted) {
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  if (untrusted.isEmpty() || !std::ranges::all_of(untrusted, isDigit)) return std::nullopt;
  return untrusted.size() > kMostDigits ? kLongestRetryAfter.count() : untrusted.toLongLong();
}

}  // namespace

bool mayPass(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::NoConnection:
    case ErrorCode::ServiceTimedOut:
    case ErrorCode::TlsFailed:
    case ErrorCode::ServiceUnavailable:
    case ErrorCode::ServiceAnswerInvalid:
    case ErrorCode::ServiceAnswerTooLarge:
    case ErrorCode::TooManyRequests:
    case ErrorCode::RedirectRefused:
    case ErrorCode::ComputerClockWrong:
    case ErrorCode::StorageFailed:
    case ErrorCode::OutOfMemory:
      return true;
    default:
      return false;
  }
}

std::chrono::seconds pauseAfter(const RetryPauses& pauses, int failures, double jitter) noexcept {
  std::chrono::seconds pause = pauses.first;
  for (int doubled = 1; doubled < failures && pause < pauses.longest; ++doubled)
    pause *= 2;
  pause = std::min(pause, pauses.longest);
  const auto takenOff = static_cast<std::int64_t>(static_cast<double>(pause.count()) * jitter / 2);
  return std::max(pause - std::chrono::seconds(takenOff), std::chrono::seconds(1));
}

std::optional<std::chrono::seconds> retryAfter(const QByteArray& untrustedHeader, const QByteArray& untrustedDate,
                                               std::int64_t now) {
  const QByteArray untrusted = untrustedHeader.trimmed();
  auto seconds = secondsFrom(untrusted);
  if (const auto date = seconds ? std::nullopt : httpDate(untrusted))
    seconds = *date - httpDate(untrustedDate.trimmed()).value_or(now);
  if (!seconds) return std::nullopt;
  return std::chrono::seconds(std::clamp(*seconds, std::int64_t{0}, std::int64_t{kLongestRetryAfter.count()}));
}

}  // namespace mahfooz::submit
