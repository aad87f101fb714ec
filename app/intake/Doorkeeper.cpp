#include "app/intake/Doorkeeper.h"

#include "app/intake/ForwardedAddress.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace mahfooz::intake {

namespace {

constexpr std::int64_t kBusySeconds = 5;  // after a 503 or a crowd of connections

}  // namespace

Answer busyAnswer(int status) {
  Answer answer = refusal(status);
  answer.retryAfterSeconds = kBusySeconds;
  return answer;
}

Doorkeeper::Doorkeeper(Metrics& metrics, const HttpLimits& limits, std::vector<ClientAddress> proxies)
    : m_metrics(metrics),
      m_limits(limits),
      m_proxies(std::move(proxies)),
      m_limiter(limits.connectionsAnAddress, limits.requestsAMinute) {}

bool Doorkeeper::letIn(Guest& guest) {
  const ClientAddress& peer = guest.connection.peer();
  if (isTrusted(peer) || isLoopback(peer)) return true;
  const auto admission = m_limiter.enter(peer, std::chrono::steady_clock::now());
  if (admission == AddressLimiter::Admission::FarTooMany) {
    m_metrics.noteLimited(Metrics::LimitedBy::Address);
    return false;
  }
  guest.countedAs = peer;
  guest.isOneTooMany = admission == AddressLimiter::Admission::TooMany;
  return true;
}

void Doorkeeper::release(Guest& guest) {
  if (guest.countedAs) m_limiter.leave(*guest.countedAs);
  guest.countedAs.reset();
  m_heldBytes -= std::exchange(guest.heldBytes, 0);
}

// A proxy's connections count as its clients'.
std::optional<Answer> Doorkeeper::limitedAnswer(Guest& guest) {
  const ClientAddress& peer = guest.connection.peer();
  const bool isProxy = isTrusted(peer);
  if (!isProxy && isLoopback(peer)) return std::nullopt;
  const ClientAddress client = clientOf(guest.connection.reader().request(), peer, m_proxies);
  const auto now = std::chrono::steady_clock::now();
  if (isProxy) {
    const auto admission = m_limiter.enter(client, now);
    if (admission != AddressLimiter::Admission::FarTooMany) guest.countedAs = client;
    guest.isOneTooMany = admission != AddressLimiter::Admission::Welcome;
  }
  Answer answer = busyAnswer(429);
  if (!guest.isOneTooMany) answer.retryAfterSeconds = m_limiter.secondsToWait(client, now);
  if (answer.retryAfterSeconds == 0) return std::nullopt;
  m_metrics.noteLimited(Metrics::LimitedBy::Address);
  return answer;
}

bool Doorkeeper::hasMemoryFor(Guest& guest) {
  countMemory(guest);
  return guest.heldBytes == 0 || m_heldBytes <= m_limits.allBodyBytes;
}

void Doorkeeper::dropBody(Guest& guest) {
  guest.connection.reader().dropBody();
  countMemory(guest);
}

void Doorkeeper::countMemory(Guest& guest) {
  const std::size_t held = guest.connection.reader().heldBytes();
  m_heldBytes += held - guest.heldBytes;
  guest.heldBytes = held;
}

bool Doorkeeper::isLocal(const Guest& guest) {
  return isLoopback(guest.connection.peer()) && !wasForwarded(guest.connection.reader().request());
}

bool Doorkeeper::isTrusted(const ClientAddress& address) const {
  return std::ranges::find(m_proxies, address) != m_proxies.end();
}

}  // namespace mahfooz::intake
