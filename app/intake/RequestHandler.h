#pragma once

#include "app/intake/Answer.h"
#include "app/intake/HttpRequest.h"
#include "app/intake/Log.h"

namespace mahfooz::intake {

// What one listener's requests lead to.
class RequestHandler {
 public:
  RequestHandler() = default;
  RequestHandler(const RequestHandler&) = delete;
  RequestHandler& operator=(const RequestHandler&) = delete;
  virtual ~RequestHandler() = default;

  // What can be refused by the head alone, before a body is read: a status, or 0. Quick: all connections wait for it.
  [[nodiscard]] virtual int headRefusal(const HttpRequest& request, const HttpFraming& framing) const = 0;

  // What that status says for this request.
  [[nodiscard]] virtual Answer refusalFor(const HttpRequest& request, int status) const = 0;

  // `isLocal`: asked from this very computer, and not through a proxy. Called on many threads at once.
  [[nodiscard]] virtual Answer answer(const HttpRequest& request, bool isLocal) = 0;

  [[nodiscard]] virtual Route routeOf(const HttpRequest& request) const = 0;
};

}  // namespace mahfooz::intake
