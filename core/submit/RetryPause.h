#pragma once

#include "core/base/ErrorCode.h"

#include <QtCore/QByteArray>

#include <chrono>
#include <cstdint>
#include <optional>

namespace mahfooz::submit {

// Whether trying the very same thing again later may succeed without anybody's doing: no connection, a service that is
// down, slow, busy or answers nonsense (a hotel's login page), a wrong clock, a full disk.
[[nodiscard]] bool mayPass(ErrorCode code) noexcept;

// Pauses between tries: doubled every time, up to a limit.
struct RetryPauses {
  std::chrono::seconds first{15};
  std::chrono::seconds longest{5 * 60};  // a connection that came back is found after that at the latest
};

// After the so-maniest failed try in a row (1 for the first). `jitter` (0..1, random) takes off up to half, so that
// many computers that lost the same service do not all come back in one second. At least a second.
[[nodiscard]] std::chrono::seconds pauseAfter(const RetryPauses& pauses, int failures, double jitter) noexcept;

// No service makes us wait longer than this.
inline constexpr std::chrono::seconds kLongestRetryAfter = std::chrono::hours(24);

// What a Retry-After header asks for (RFC 9110, section 10.2.3): seconds, or a date, which is compared with the
// answer's own Date where there is one, for this computer's clock may be wrong. 0 to kLongestRetryAfter; nothing for
// anything else.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const QByteArray& untrustedHeader,
                                                             const QByteArray& untrustedDate, std::int64_t now);

}  // namespace mahfooz::submit
