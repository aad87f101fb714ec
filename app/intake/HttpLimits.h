#pragma once

#include "core/case/SealedEnvelope.h"

#include <chrono>
#include <cstddef>

namespace mahfooz::intake {

// What clients may take of the service, alone and together.
struct HttpLimits {
  // From the connection to the last byte of the request, TLS handshake included, without the time that the body's bytes
  // take at the slowest rate that is put up with. A photo's case is 6 kB and has to be there in 31 seconds; a two-hour
  // video's is 1.4 MB and may take three and a half minutes. Only bytes that have come buy time, so that a client that
  // stops sending is kept no longer than before.
  std::chrono::milliseconds requestTime{30000};
  std::size_t bodyBytesPerSecond = 8000;  // 64 kbit/s, a poor mobile connection
  std::chrono::milliseconds answerTime{30000};
  std::chrono::milliseconds stopTime{10000};  // what is under way may end when the service is asked to stop
  std::size_t headBytes = 16 * 1024;          // as much as the usual proxies in front allow
  std::size_t bodyBytes = cases::kMaximumBodyBytes;
  std::size_t allBodyBytes = 32 * cases::kMaximumBodyBytes;  // held at once, for all connections together
  std::size_t workers = 8;                                   // waiting for the disk, mostly
  std::size_t waiting = 64;       // whole requests without a worker yet; further ones get 503
  std::size_t connections = 512;  // half of the 1024 files that a process may usually have open

  // For one address (an IPv6 /64); 0: no limit. Generous: a mobile carrier puts a whole town behind one IPv4 address.
  std::size_t connectionsAnAddress = 64;
  std::size_t requestsAMinute = 600;
};

}  // namespace mahfooz::intake
