#pragma once

#include "app/intake/CaseStore.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>

namespace mahfooz::intake {

// Counts failed attempts at a case, so that nobody tries all PINs over the network. Cases that do not exist count the
// same, so that the refusal tells nothing. In memory and bounded; used by many threads.
class AttemptLimiter {
 public:
  // Ten mistakes in ten minutes: more than a person makes who mistypes, and 10^8 PINs would take two centuries.
  static constexpr int kAllowed = 10;
  static constexpr std::int64_t kWindowSeconds = 600;
  static constexpr std::size_t kMaximumCases = 10000;  // about a megabyte; beyond it the oldest windows are forgotten

  // Seconds to wait; 0 when an attempt is allowed.
  [[nodiscard]] std::int64_t secondsToWait(const CaseReference& reference, std::int64_t now);
  void noteFailure(const CaseReference& reference, std::int64_t now);

 private:
  struct Window {
    std::int64_t began = 0;
    int failures = 0;
  };
  void makeRoom(std::int64_t now);

  std::mutex m_mutex;
  std::map<CaseReference, Window> m_windows;
};

}  // namespace mahfooz::intake
