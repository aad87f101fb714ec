#include "app/intake/HttpServer.h"

#include "app/intake/AddressLimiter.h"
#include "app/intake/Connection.h"
#include "app/intake/ForwardedAddress.h"
#include "app/intake/Tls.h"
#include "app/intake/WorkerPool.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

namespace mahfooz::intake {

namespace {

constexpr std::int64_t kBusySeconds = 5;              // after a 503 or a crowd of connections
constexpr std::size_t kFarewells = 64;                // connections beyond the limit that are told so before they go
constexpr int kAcceptsAtOnce = 64;                    // before those that are there are looked at again
constexpr std::chrono::milliseconds kLongest{60000};  // of one wait; nothing depends on it

Answer busy(int status) {
  Answer answer = refusal(status);
  answer.retryAfterSeconds = kBusySeconds;
  return answer;
}

}  // namespace

// A connection with its place in the limits.
struct Guest {
  Guest(std::unique_ptr<Transport> transport, const ClientAddress& peer, const HttpLimits& limits,
        RequestReader::HeadJudge judge)
      : connection(std::move(transport), peer, limits, std::move(judge)) {}
  Connection connection;
  std::optional<ClientAddress> countedAs;  // by the limiter
  bool isOneTooMany = false;
  std::size_t heldBytes = 0;  // of the memory for all bodies
};

class HttpServer::Loop {
 public:
  Loop(RequestHandler& handler, Metrics& metrics, const HttpLimits& limits, TrustedProxies proxies)
      : m_handler(handler),
        m_metrics(metrics),
        m_limits(limits),
        m_proxies(std::move(proxies)),
        m_limiter(limits.connectionsAnAddress, limits.requestsAMinute) {}

  Result<int> bind(const std::string& host, int port);
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
  void countMemory(Guest& guest);
  void dropBody(Guest& guest);
  [[nodiscard]] Next dispatch(const GuestPointer& guest);
  [[nodiscard]] std::optional<Answer> limitedAnswer(Guest& guest, const ClientAddress& client);
  [[nodiscard]] Next refuse(Guest& guest, const Answer& answer);
  void answer(const GuestPointer& guest, bool isLocal);
  [[nodiscard]] Answer answerOf(const HttpRequest& request, bool isLocal);
  void note(const Connection& connection, Route route, int status);
  void takeBack();
  void release(Guest& guest);
  [[nodiscard]] bool isFinished();
  [[nodiscard]] bool isTrusted(const ClientAddress& address) const {
    return std::ranges::find(m_proxies, address) != m_proxies.end();
  }

  RequestHandler& m_handler;
  Metrics& m_metrics;
  HttpLimits m_limits;
  TrustedProxies m_proxies;
  AddressLimiter m_limiter;
  std::atomic<std::shared_ptr<const TlsContext>> m_tls;
  std::optional<Listener> m_listener;
  Wake m_wake;
  std::atomic<bool> m_stopping = false;
  std::atomic<bool> m_givingUp = false;
  Deadline m_stopBy{};
  std::vector<GuestPointer> m_guests;
  std::size_t m_answering = 0;  // guests that are with the workers
  std::atomic<std::size_t> m_heldBytes = 0;
  std::mutex m_mutex;
  std::vector<GuestPointer> m_returned;  // from the workers
  std::optional<WorkerPool> m_workers;
  std::thread m_thread;
};

Result<int> HttpServer::Loop::bind(const std::string& host, int port) {
  auto listener = Listener::open(host, port);
  if (!listener) return listener.error();
  m_listener.emplace(std::move(*listener));
  return m_listener->port();
}

void HttpServer::Loop::start() {
  m_workers.emplace(m_limits.workers, m_limits.waiting);
  m_thread = std::thread([this] { run(); });
}

void HttpServer::Loop::stop() {
  if (!m_thread.joinable()) return;
  m_stopping = true;
  m_wake.signal();
  m_thread.join();
  m_workers->shutdown();
  takeBack();
  for (const GuestPointer& guest : m_guests)
    release(*guest);
  m_guests.clear();
}

void HttpServer::Loop::run() {
  while (!isFinished())
    lookAfterAll();
  m_givingUp = true;
}

// Once the service is asked to stop: when nothing is under way any more, or the time is over.
bool HttpServer::Loop::isFinished() {
  if (!m_stopping) return false;
  if (m_listener) {
    m_listener.reset();
    m_stopBy = std::chrono::steady_clock::now() + m_limits.stopTime;
    std::erase_if(m_guests, [this](const GuestPointer& guest) {
      if (guest->connection.reader().hasBegun()) return false;
      release(*guest);
      return true;
    });
  }
  return (m_guests.empty() && m_answering == 0) || std::chrono::steady_clock::now() >= m_stopBy;
}

std::chrono::milliseconds HttpServer::Loop::patience() const {
  const Deadline now = std::chrono::steady_clock::now();
  Deadline next = now + kLongest;
  if (m_stopping) next = std::min(next, m_stopBy);
  for (const GuestPointer& guest : m_guests) {
    if (guest->connection.hasMoreAtHand()) return std::chrono::milliseconds(0);
    next = std::min(next, guest->connection.deadline());
  }
  return std::max(std::chrono::milliseconds(0), std::chrono::ceil<std::chrono::milliseconds>(next - now));
}

// The wake, the guests in their order, the listener.
std::vector<Watched> HttpServer::Loop::watched() const {
  std::vector<Watched> all{{m_wake.handle()}};
  all.reserve(m_guests.size() + 2);
  for (const GuestPointer& guest : m_guests)
    all.push_back({guest->connection.handle(), guest->connection.wantsToWrite()});
  if (m_listener) all.push_back({m_listener->handle()});
  return all;
}

void HttpServer::Loop::lookAfterAll() {
  auto all = watched();
  pollSockets(all, patience());
  m_wake.clear();
  std::vector<GuestPointer> before;
  before.swap(m_guests);
  for (std::size_t at = 0; at < before.size(); ++at)
    lookAfter(before[at], all[at + 1].isReady);
  takeBack();
  if (m_listener && all.back().isReady) acceptWaiting();
  m_metrics.noteConnections(m_guests.size() + m_answering);
}

void HttpServer::Loop::acceptWaiting() {
  for (int accepted = 0; accepted < kAcceptsAtOnce; ++accepted) {
    auto next = m_listener->accept();
    if (next) {
      accept(std::move(*next));
      continue;
    }
    // Where somebody waits and cannot be accepted, files have run out: a pause instead of a busy loop.
    if (accepted == 0) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return;
  }
}

// Where all places are taken, the oldest connection that has not said a word goes.
bool HttpServer::Loop::makeRoom() {
  if (m_guests.size() + m_answering < m_limits.connections) return true;
  const auto silent = std::ranges::find_if(m_guests, [](const GuestPointer& guest) {
    return !guest->connection.isLeaving() && !guest->connection.reader().hasBegun();
  });
  if (silent == m_guests.end()) return false;
  release(**silent);
  m_guests.erase(silent);
  return true;
}

void HttpServer::Loop::accept(AcceptedSocket accepted) {
  const bool hasRoom = makeRoom();
  if (!hasRoom && m_guests.size() + m_answering >= m_limits.connections + kFarewells) return;
  const auto tls = m_tls.load();
  auto transport =
      tls ? tls->wrap(std::move(accepted.socket)) : std::make_unique<Transport>(std::move(accepted.socket));
  if (!transport) return;
  const auto guest = std::make_shared<Guest>(std::move(transport), accepted.address, m_limits,
                                             [this](const HttpRequest& request, const HttpFraming& framing) {
                                               return m_handler.headRefusal(request, framing);
                                             });
  if (!isTrusted(accepted.address) && !isLoopback(accepted.address)) {
    const auto admission = m_limiter.enter(accepted.address, std::chrono::steady_clock::now());
    if (admission == AddressLimiter::Admission::FarTooMany) return m_metrics.noteLimited(Metrics::LimitedBy::Address);
    guest->countedAs = accepted.address;
    guest->isOneTooMany = admission == AddressLimiter::Admission::TooMany;
  }
  if (!hasRoom && (tls || refuse(*guest, busy(503)) == Next::Leaves)) return release(*guest);
  m_guests.push_back(guest);
}

void HttpServer::Loop::release(Guest& guest) {
  if (guest.countedAs) m_limiter.leave(*guest.countedAs);
  guest.countedAs.reset();
  m_heldBytes -= std::exchange(guest.heldBytes, 0);
}

void HttpServer::Loop::lookAfter(const GuestPointer& guest, bool isReady) {
  switch (nextFor(guest, isReady)) {
    case Next::Stays:
      m_guests.push_back(guest);
      break;
    case Next::Leaves:
      release(*guest);
      break;
    case Next::IsWithWorker:
      break;
  }
}

HttpServer::Loop::Next HttpServer::Loop::nextFor(const GuestPointer& guest, bool isReady) {
  Connection& connection = guest->connection;
  const bool isLate = std::chrono::steady_clock::now() >= connection.deadline();
  if (connection.isLeaving()) {
    const bool mayStay = !isLate && (!isReady || connection.throwAway());
    return mayStay ? Next::Stays : Next::Leaves;
  }
  if (isReady || connection.hasMoreAtHand()) return read(guest);
  if (!isLate) return Next::Stays;
  return connection.reader().hasBegun() ? refuse(*guest, refusal(408)) : Next::Leaves;
}

HttpServer::Loop::Next HttpServer::Loop::read(const GuestPointer& guest) {
  Connection& connection = guest->connection;
  RequestReader& reader = connection.reader();
  const auto state = connection.advance();
  countMemory(*guest);
  const bool goesOn = state == Connection::State::Waiting || state == Connection::State::Complete;
  if (goesOn && guest->heldBytes > 0 && m_heldBytes > m_limits.allBodyBytes) return refuse(*guest, busy(503));
  switch (state) {
    case Connection::State::Waiting:
      return Next::Stays;
    case Connection::State::Complete:
      return dispatch(guest);
    case Connection::State::Refused:
      return refuse(*guest, reader.hasHead() ? m_handler.refusalFor(reader.request(), reader.refusedWith())
                                             : refusal(reader.refusedWith()));
    case Connection::State::Gone:
      break;
  }
  if (connection.hasHandshakeFailed()) m_metrics.noteTlsFailure();
  return reader.hasBegun() ? refuse(*guest, refusal(400)) : Next::Leaves;  // half-closed: it may still read
}

void HttpServer::Loop::countMemory(Guest& guest) {
  const std::size_t held = guest.connection.reader().heldBytes();
  m_heldBytes += held - guest.heldBytes;
  guest.heldBytes = held;
}

void HttpServer::Loop::dropBody(Guest& guest) {
  guest.connection.reader().dropBody();
  countMemory(guest);
}

// Answers from this thread: what does not go out at once is not worth waiting for.
HttpServer::Loop::Next HttpServer::Loop::refuse(Guest& guest, const Answer& answer) {
  Connection& connection = guest.connection;
  const bool isOut = connection.answerAtOnce(answer);
  const RequestReader& reader = guest.connection.reader();
  note(connection, reader.hasHead() ? m_handler.routeOf(reader.request()) : Route::Other, answer.status);
  connection.beginFarewell();
  dropBody(guest);
  return isOut ? Next::Stays : Next::Leaves;
}

HttpServer::Loop::Next HttpServer::Loop::dispatch(const GuestPointer& guest) {
  const HttpRequest& request = guest->connection.reader().request();
  const ClientAddress& peer = guest->connection.peer();
  const bool isLocal = isLoopback(peer) && !wasForwarded(request);
  if (isTrusted(peer) || !isLoopback(peer)) {
    const auto answer = limitedAnswer(*guest, clientOf(request, peer, m_proxies));
    if (answer) return refuse(*guest, *answer);
  }
  if (!m_workers->enqueue([this, guest, isLocal] { answer(guest, isLocal); })) return refuse(*guest, busy(503));
  ++m_answering;
  return Next::IsWithWorker;
}

// For a client that has had its share; nothing for others. A proxy's connections count as its clients'.
std::optional<Answer> HttpServer::Loop::limitedAnswer(Guest& guest, const ClientAddress& client) {
  const auto now = std::chrono::steady_clock::now();
  if (isTrusted(guest.connection.peer())) {
    const auto admission = m_limiter.enter(client, now);
    if (admission != AddressLimiter::Admission::FarTooMany) guest.countedAs = client;
    guest.isOneTooMany = admission != AddressLimiter::Admission::Welcome;
  }
  Answer answer = busy(429);
  if (!guest.isOneTooMany) answer.retryAfterSeconds = m_limiter.secondsToWait(client, now);
  if (answer.retryAfterSeconds == 0) return std::nullopt;
  m_metrics.noteLimited(Metrics::LimitedBy::Address);
  return answer;
}

// On a worker's thread.
void HttpServer::Loop::answer(const GuestPointer& guest, bool isLocal) {
  Connection& connection = guest->connection;
  const HttpRequest& request = connection.reader().request();
  const Route route = m_handler.routeOf(request);
  if (!m_givingUp) {
    const Answer answer = answerOf(request, isLocal);
    dropBody(*guest);  // before a slow client takes its time to read the answer
    connection.answerPatiently(answer, m_givingUp);
    m_metrics.noteAnswer(route, answer);
    note(connection, route, answer.status);
  }
  connection.beginFarewell();
  {
    const std::lock_guard lock(m_mutex);
    m_returned.push_back(guest);
  }
  m_wake.signal();
}

Answer HttpServer::Loop::answerOf(const HttpRequest& request, bool isLocal) {
  try {
    return m_handler.answer(request, isLocal);
  } catch (...) {
    return refusal(500);
  }
}

void HttpServer::Loop::note(const Connection& connection, Route route, int status) {
  const auto took = connection.age();
  m_metrics.noteRequest(route, status, took);
  logRequest(route, status, took);
}

void HttpServer::Loop::takeBack() {
  const std::lock_guard lock(m_mutex);
  m_answering -= m_returned.size();
  std::ranges::move(m_returned, std::back_inserter(m_guests));
  m_returned.clear();
}

HttpServer::HttpServer(RequestHandler& handler, Metrics& metrics, const HttpLimits& limits, TrustedProxies proxies)
    : m_loop(std::make_unique<Loop>(handler, metrics, limits, std::move(proxies))) {}

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
