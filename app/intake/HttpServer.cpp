#include "app/intake/HttpServer.h"

#include "app/intake/DeadlineStream.h"
#include "app/intake/Log.h"
#include "app/intake/Routes.h"
#include "app/intake/WorkerPool.h"

#include <sys/socket.h>

#include <thread>

namespace mahfooz::intake {

namespace {

// An answer for a connection whose request the HTTP library never saw whole.
void answerRaw(DeadlineStream& stream, int status) {
  httplib::Response response;
  response.status = status;
  fillAnswer(refusal(status), response);
  std::string text = "HTTP/1.1 " + std::to_string(status) +
                     " Refused\r\nConnection: close\r\nContent-Length: " + std::to_string(response.body.size()) +
                     "\r\n";
  for (const auto& [name, value] : response.headers)
    text.append(name).append(": ").append(value).append("\r\n");
  text.append("\r\n").append(response.body);
  stream.write(text.data(), text.size());
  logRequest(Route::Other, status, stream.age());
}

}  // namespace

class HttpServer::Connections : public httplib::Server {
 public:
  Connections(IntakeService& service, const HttpLimits& limits) : m_limits(limits) {
    setRoutes(*this, service, limits);
    new_task_queue = [this] { return new WorkerPool(m_limits.workers, m_limits.waiting); };
    // Only this: the library's own choice lets another process of the user share the port.
    set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
  }

  // The library listens with a queue of five, too few for a school class that presses the button together.
  void widenBacklog() {
    constexpr int kBacklog = 128;
    ::listen(svr_sock_, kBacklog);
  }

  std::thread m_thread;

 private:
  bool process_and_close_socket(socket_t socket) override {
    DeadlineStream stream(socket, m_limits);
    if (WorkerPool::isTurningAway()) {
      answerRaw(stream, 503);
      return false;
    }
    const CurrentStream current(stream);
    bool closed = false;
    const bool served = process_request(stream, true, closed, nullptr);
    if (!served && !stream.hasAnswered() && stream.isTooSlow()) answerRaw(stream, 408);
    if (!served && !stream.hasAnswered() && stream.isTooLong()) answerRaw(stream, 431);
    return served;
  }

  HttpLimits m_limits;
};

HttpServer::HttpServer(IntakeService& service, const HttpLimits& limits)
    : m_connections(std::make_unique<Connections>(service, limits)) {}

HttpServer::~HttpServer() {
  stop();
}

Result<int> HttpServer::bind(const std::string& host, int port) {
  const int bound = port == 0                                 ? m_connections->bind_to_any_port(host)
                    : m_connections->bind_to_port(host, port) ? port
                                                              : -1;
  if (bound <= 0) return ErrorCode::NoConnection;
  m_connections->widenBacklog();
  return bound;
}

void HttpServer::start() {
  m_connections->m_thread = std::thread([this] { m_connections->listen_after_bind(); });
}

void HttpServer::stop() {
  if (!m_connections->m_thread.joinable()) return;
  // The library forgets a stop() that comes before its loop runs.
  while (!m_connections->is_running())
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  m_connections->stop();
  m_connections->m_thread.join();
}

}  // namespace mahfooz::intake
