#pragma once

#include "app/intake/HttpLimits.h"
#include "app/intake/IntakeService.h"

#include <memory>
#include <string>

namespace mahfooz::intake {

// The intake over HTTP: addresses, methods, limits. One request a connection, so that a request which was refused
// half-read cannot become the beginning of the next. TLS is the business of a proxy in front.
class HttpServer {
 public:
  HttpServer(IntakeService& service, const HttpLimits& limits);
  ~HttpServer();

  // The port that is listened on (the given one, or one that was free for 0); NoConnection when that cannot be.
  [[nodiscard]] Result<int> bind(const std::string& host, int port);

  // Serves on a thread of its own until stop(), which returns when the last request has been answered.
  void start();
  void stop();

 private:
  class Connections;
  std::unique_ptr<Connections> m_connections;
};

}  // namespace mahfooz::intake
