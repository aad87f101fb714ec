#include "app/intake/HttpLoop.h"

#include "app/intake/Log.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace mahfooz::intake {

namespace {

constexpr std::size_t kFarewells = 64;                // connections beyond the limit that are told so before they go
constexpr int kAcceptsAtOnce = 64;                    // before those that are there are looked at again
constexpr std::chrono::milliseconds kLongest{60000};  // of one wait; nothing depends on it

}  // namespace

HttpLoop::HttpLoop(RequestHandler& handler, Metrics& metrics, const HttpLimits& limits,
                   std::vector<ClientAddress> proxies)
    : m_handler(handler), m_metrics(metrics), m_limits(limits), m_door(metrics, limits, std::move(proxies)) {}

Result<int> HttpLoop::bind(const std::string& host, int port) {
  auto listener = Listener::open(host, port);
  if (!listener) return listener.error();
  m_listener.emplace(std::move(*listener));
  return m_listener->port();
}

void HttpLoop::start() {
  m_workers.emplace(m_limits.workers, m_limits.waiting);
  m_thread = std::thread([this] { run(); });
}

void HttpLoop::stop() {
  if (!m_thread.joinable()) return;
  m_stopping = true;
  m_wake.signal();
  m_thread.join();
  m_workers->shutdown();
  takeBack();
  for (const GuestPointer& guest : m_guests)
    m_door.release(*guest);
  m_guests.clear();
}

void HttpLoop::run() {
  while (!isFinished())
    lookAfterAll();
  m_givingUp = true;
}

// Once the service is asked to stop: when nothing is under way any more, or the time is over.
bool HttpLoop::isFinished() {
  if (!m_stopping) return false;
  if (m_listener) {
    m_listener.reset();
    m_stopBy = std::chrono::steady_clock::now() + m_limits.stopTime;
    std::erase_if(m_guests, [this](const GuestPointer& guest) {
      if (guest->connection.reader().hasBegun()) return false;
      m_door.release(*guest);
      return true;
    });
  }
  return (m_guests.empty() && m_answering == 0) || std::chrono::steady_clock::now() >= m_stopBy;
}

std::chrono::milliseconds HttpLoop::patience() const {
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
std::vector<Watched> HttpLoop::watched() const {
  std::vector<Watched> all{{m_wake.handle()}};
  all.reserve(m_guests.size() + 2);
  for (const GuestPointer& guest : m_guests)
    all.push_back({guest->connection.handle(), guest->connection.wantsToWrite()});
  if (m_listener) all.push_back({m_listener->handle()});
  return all;
}

void HttpLoop::lookAfterAll() {
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

void HttpLoop::acceptWaiting() {
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
bool HttpLoop::makeRoom() {
  if (m_guests.size() + m_answering < m_limits.connections) return true;
  const auto silent = std::ranges::find_if(m_guests, [](const GuestPointer& guest) {
    return !guest->connection.isLeaving() && !guest->connection.reader().hasBegun();
  });
  if (silent == m_guests.end()) return false;
  m_door.release(**silent);
  m_guests.erase(silent);
  return true;
}

void HttpLoop::accept(AcceptedSocket accepted) {
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
  if (!m_door.letIn(*guest)) return;
  if (!hasRoom && (tls || refuse(*guest, busyAnswer(503)) == Next::Leaves)) return m_door.release(*guest);
  m_guests.push_back(guest);
}

void HttpLoop::lookAfter(const GuestPointer& guest, bool isReady) {
  switch (nextFor(guest, isReady)) {
    case Next::Stays:
      m_guests.push_back(guest);
      break;
    case Next::Leaves:
      m_door.release(*guest);
      break;
    case Next::IsWithWorker:
      break;
  }
}

HttpLoop::Next HttpLoop::nextFor(const GuestPointer& guest, bool isReady) {
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

HttpLoop::Next HttpLoop::read(const GuestPointer& guest) {
  Connection& connection = guest->connection;
  RequestReader& reader = connection.reader();
  const auto state = connection.advance();
  const bool hasMemory = m_door.hasMemoryFor(*guest);
  const bool goesOn = state == Connection::State::Waiting || state == Connection::State::Complete;
  if (goesOn && !hasMemory) return refuse(*guest, busyAnswer(503));
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

// Answers from this thread: what does not go out at once is not worth waiting for.
HttpLoop::Next HttpLoop::refuse(Guest& guest, const Answer& answer) {
  Connection& connection = guest.connection;
  const bool isOut = connection.answerAtOnce(answer);
  const RequestReader& reader = guest.connection.reader();
  note(connection, reader.hasHead() ? m_handler.routeOf(reader.request()) : Route::Other, answer.status);
  connection.beginFarewell();
  m_door.dropBody(guest);
  return isOut ? Next::Stays : Next::Leaves;
}

HttpLoop::Next HttpLoop::dispatch(const GuestPointer& guest) {
  if (const auto limited = m_door.limitedAnswer(*guest)) return refuse(*guest, *limited);
  if (!m_workers->enqueue([this, guest] { answer(guest); })) return refuse(*guest, busyAnswer(503));
  ++m_answering;
  return Next::IsWithWorker;
}

// On a worker's thread.
void HttpLoop::answer(const GuestPointer& guest) {
  Connection& connection = guest->connection;
  const HttpRequest& request = connection.reader().request();
  const Route route = m_handler.routeOf(request);
  if (!m_givingUp) {
    const Answer answer = answerOf(request, Doorkeeper::isLocal(*guest));
    m_door.dropBody(*guest);  // before a slow client takes its time to read the answer
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

Answer HttpLoop::answerOf(const HttpRequest& request, bool isLocal) {
  try {
    return m_handler.answer(request, isLocal);
  } catch (...) {
    return refusal(500);
  }
}

void HttpLoop::note(const Connection& connection, Route route, int status) {
  const auto took = connection.age();
  m_metrics.noteRequest(route, status, took);
  logRequest(route, status, took);
}

void HttpLoop::takeBack() {
  const std::lock_guard lock(m_mutex);
  m_answering -= m_returned.size();
  std::ranges::move(m_returned, std::back_inserter(m_guests));
  m_returned.clear();
}

}  // namespace mahfooz::intake
