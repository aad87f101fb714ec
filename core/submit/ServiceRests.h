#pragma once

#include "core/base/ErrorCode.h"
#include "core/submit/RetryPause.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace mahfooz::submit {

// How the services have done lately, kept in memory only. A service that cannot be reached, or that asks for a pause,
// rests as a whole: not every waiting case has to find that out for itself. Times in seconds since 1970.
class ServiceRests {
 public:
  void setPauses(const RetryPauses& pauses) noexcept { m_pauses = pauses; }

  // A case of this service could not be sent, for the so-maniest time in a row: how long the case waits.
  std::chrono::seconds noteFailure(const std::string& service, ErrorCode error,
                                   std::optional<std::chrono::seconds> retryAfter, int failuresOfCase,
                                   std::int64_t now);
  void noteSuccess(const std::string& service) { m_rests.erase(service); }

  // 0 when it does not rest.
  [[nodiscard]] std::int64_t restsUntil(const std::string& service) const;

  [[nodiscard]] const RetryPauses& pauses() const noexcept { return m_pauses; }

 private:
  struct Rest {
    int failures = 0;  // in a row
    std::int64_t until = 0;
  };
  RetryPauses m_pauses;
  std::map<std::string, Rest> m_rests;
};

}  // namespace mahfooz::submit
