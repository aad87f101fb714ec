#pragma once

#include "app/intake/Answer.h"
#include "app/intake/DeadlineStream.h"
#include "app/intake/HttpLimits.h"
#include "app/intake/IntakeService.h"

#include <httplib.h>

namespace mahfooz::intake {

// Which address and method leads where. Everything is decided from the head, before a body is read; nothing is ever
// matched against an expression, because the library's are slow for long addresses.
void setRoutes(httplib::Server& server, IntakeService& service, const HttpLimits& limits);

// JSON, never cached, with a Date.
void fillAnswer(const Answer& answer, httplib::Response& response);

// Names this thread's connection while it lives, because the library hands handlers no way to it.
class CurrentStream {
 public:
  explicit CurrentStream(DeadlineStream& stream) noexcept;
  ~CurrentStream();
  CurrentStream(const CurrentStream&) = delete;
  CurrentStream& operator=(const CurrentStream&) = delete;
};

}  // namespace mahfooz::intake
