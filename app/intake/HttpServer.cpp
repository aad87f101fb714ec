#include "app/intake/HttpServer.h"

#include "app/intake/HttpLoop.h"

#include <utility>

namespace mahfooz::intake {

HttpServer::HttpServer(RequestHandler& handler, Metrics& metrics, const HttpLimits& limits, TrustedProxies proxies)
    : m_loop(std::make_unique<HttpLoop>(handler, metrics, limits, std::move(proxies))) {}

HttpServer::~HttpServer() {
  stop();
}

void HttpServer::useTls(std::shared_ptr<const TlsContext> context) {
  m_loop->useTls(std::move(context));
}

Result<int> HttpServer::bind(const std::string& host, int port) {
  return m_loop->bind(host, port);
}

void HttpServer::start() {
  m_loop->start();
}

void HttpServer::stop() {
  m_loop->stop();
}

}  // namespace mahfooz::intake
