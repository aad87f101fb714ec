#pragma once

#include "core/case/SealedEnvelope.h"

#include <chrono>
#include <cstddef>

namespace mahfooz::intake {

// What one client may take of the service.
struct HttpLimits {
  // From the connection to the last byte of the request, without the time that the body's bytes take at the slowest
  // rate that is put up with. A photo's case is 6 kB and has to be there in 31 seconds; a two-hour video's is 1.4 MB
  // and may take three and a half minutes. Only bytes that have come buy time, so that a client that stops sending
  // holds a thread no longer than before.
  std::chrono::milliseconds requestTime{30000};
  std::size_t bodyBytesPerSecond = 8000;  // 64 kbit/s, a poor mobile connection
  std::chrono::milliseconds answerTime{30000};
  std::size_t headBytes = 16 * 1024;  // as much as the usual proxies in front allow
  std::size_t bodyBytes = cases::kMaximumBodyBytes;
  std::size_t workers = 8;   // waiting for the network and the disk, mostly
  std::size_t waiting = 64;  // connections without a worker yet; further ones get 503 at once
};

}  // namespace mahfooz::intake
