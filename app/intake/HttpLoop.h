#pragma once

#include "app/intake/Doorkeeper.h"
#include "app/intake/RequestHandler.h"
#include "app/intake/Socket.h"
#include "app/intake/Tls.h"
#include "app/intake/WorkerPool.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace mahfooz::intake {

// The one thread that looks after all connections of a listener, and the workers that answer.
class HttpLoop {
 public:
  HttpLoop(RequestHandler& handler, Metrics& metrics, const HttpLimits& limits, std::vector<ClientAddress> proxies);

  // As HttpServer's functions of these names.
  [[nodiscard]] Result<int> bind(const std::string& host, int port);
  void start();
  void stop();
  void useTls(std::shared_ptr<const TlsContext> context) { m_tls.store(std::move(context)); }

 private:
  using GuestPointer = std::shared_ptr<Guest>;
  enum class Next { Stays, IsWithWorker, Leaves };

  void run();
  void lookAfterAll();
  [[nodiscard]] std::chrono::milliseconds patience() const;
  [[nodiscard]] std::vector<Watched> watched() const;
  void acceptWaiting();
  void accept(AcceptedSocket accepted);
  [[nodiscard]] bool makeRoom();
  void lookAfter(const GuestPointer& guest, bool isReady);
  [[nodiscard]] Next nextFor(const GuestPointer& guest, bool isReady);
  [[nodiscard]] Next read(const GuestPointer& guest);
  [[nodiscard]] Next dispatch(const GuestPointer& guest);
  [[nodiscard]] Next refuse(Guest& guest, const Answer& answer);
  void answer(const GuestPointer& guest);
  [[nodiscard]] Answer answerOf(const HttpRequest& request, bool isLocal);
  void note(const Connection& connection, Route route, int status);
  void takeBack();
  [[nodiscard]] bool isFinished();

  RequestHandler& m_handler;
  Metrics& m_metrics;
  HttpLimits m_limits;
  Doorkeeper m_door;
  std::atomic<std::shared_ptr<const TlsContext>> m_tls;
  std::optional<Listener> m_listener;
  Wake m_wake;
  std::atomic<bool> m_stopping = false;
  std::atomic<bool> m_givingUp = false;
  Deadline m_stopBy{};
  std::vector<GuestPointer> m_guests;
  std::size_t m_answering = 0;  // guests that are with the workers
  std::mutex m_mutex;
  std::vector<GuestPointer> m_returned;  // from the workers
  std::optional<WorkerPool> m_workers;
  std::thread m_thread;
};

}  // namespace mahfooz::intake
