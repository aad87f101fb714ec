#pragma once

#include "core/case/SealedEnvelope.h"

#include <chrono>
#include <cstddef>

namespace mahfooz::intake {

// What one client may take of the service.
struct HttpLimits {
  // From the connection to the last byte of the request. 350 kB, the largest submission, at 12 kB a second; a usual
  // one is 6 kB. Shorter than a person waits, so that a slow client does not hold a thread for long.
  std::chrono::milliseconds requestTime{30000};
  std::chrono::milliseconds answerTime{30000};
  std::size_t headBytes = 16 * 1024;  // as much as the usual proxies in front allow
  std::size_t bodyBytes = cases::kMaximumBodyBytes;
  std::size_t workers = 8;   // waiting for the network and the disk, mostly
  std::size_t waiting = 64;  // connections without a worker yet; further ones get 503 at once
};

}  // namespace mahfooz::intake
