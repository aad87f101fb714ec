#pragma once

#include "app/intake/ClientAddress.h"
#include "app/intake/HttpLimits.h"
#include "app/intake/Metrics.h"
#include "app/intake/RequestHandler.h"
#include "core/base/Result.h"

#include <memory>
#include <string>
#include <vector>

namespace mahfooz::intake {

class HttpLoop;
class TlsContext;

// One listener. A single thread reads all connections, so that a slow client costs a little memory and no thread; whole
// requests go to a pool of workers.
class HttpServer {
 public:
  // Who is believed about whom it speaks for: see clientOf().
  using TrustedProxies = std::vector<ClientAddress>;

  HttpServer(RequestHandler& handler, Metrics& metrics, const HttpLimits& limits, TrustedProxies proxies = {});
  ~HttpServer();

  // From now on new connections speak TLS; called again, they get another certificate. Any thread.
  void useTls(std::shared_ptr<const TlsContext> context);

  // The port that is listened on (the given one, or one that was free for 0); NoConnection when that cannot be.
  [[nodiscard]] Result<int> bind(const std::string& host, int port);

  // Serves on threads of its own until stop(): no new connections, what has begun may end within the limits' stop time.
  void start();
  void stop();

 private:
  std::unique_ptr<HttpLoop> m_loop;
};

}  // namespace mahfooz::intake
