#include "app/intake/Socket.h"

#include "core/base/Check.h"

#include <winsock2.h>
#include <ws2tcpip.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace mahfooz::intake {

namespace {

// Windows wants to be told before the first socket.
void beginSockets() {
  [[maybe_unused]] static const bool kDone = [] {
    WSADATA facts{};
    check(WSAStartup(MAKEWORD(2, 2), &facts) == 0);
    return true;
  }();
}

SOCKET socketOf(SocketHandle handle) noexcept {
  return static_cast<SOCKET>(handle);
}

SocketHandle handleOf(SOCKET socket) noexcept {
  return socket == INVALID_SOCKET ? kNoSocket : static_cast<SocketHandle>(socket);
}

int sizeOf(std::size_t bytes) noexcept {
  return static_cast<int>(std::min<std::size_t>(bytes, std::numeric_limits<int>::max()));
}

MovedBytes moved(int count, Moved wouldBlock) noexcept {
  if (count > 0) return {Moved::Some, static_cast<std::size_t>(count)};
  if (count == 0) return {Moved::Ended, 0};
  return {WSAGetLastError() == WSAEWOULDBLOCK ? wouldBlock : Moved::Broken, 0};
}

bool doNotWait(SOCKET socket) noexcept {
  u_long yes = 1;
  return ::ioctlsocket(socket, static_cast<long>(FIONBIO), &yes) == 0;
}

bool waitFor(SOCKET socket, short events, Deadline deadline) {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) return false;
    WSAPOLLFD entry{socket, events, 0};
    const int ready = ::WSAPoll(&entry, 1, static_cast<int>(left));
    if (ready != 0) return ready > 0;
  }
}

ClientAddress mapped(const in_addr& address) noexcept {
  ClientAddress bytes{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  std::memcpy(bytes.data() + 12, &address, 4);
  return bytes;
}

ClientAddress addressOf(const sockaddr_storage& peer) noexcept {
  ClientAddress bytes{};
  if (peer.ss_family == AF_INET) {
    sockaddr_in version4{};
    std::memcpy(&version4, &peer, sizeof version4);
    return mapped(version4.sin_addr);
  }
  sockaddr_in6 version6{};
  std::memcpy(&version6, &peer, sizeof version6);
  std::memcpy(bytes.data(), &version6.sin6_addr, bytes.size());
  return bytes;
}

int portOf(SOCKET socket) {
  sockaddr_storage own{};
  int size = sizeof own;
  if (::getsockname(socket, reinterpret_cast<sockaddr*>(&own), &size) != 0) return 0;
  u_short port = 0;  // at one place in both families
  std::memcpy(&port, reinterpret_cast<const char*>(&own) + offsetof(sockaddr_in, sin_port), sizeof port);
  return ntohs(port);
}

bool setYes(SOCKET socket, int level, int option) noexcept {
  const int yes = 1;
  return ::setsockopt(socket, level, option, reinterpret_cast<const char*>(&yes), sizeof yes) == 0;
}

// Not SO_REUSEADDR, with which Windows lets another process take the port over.
bool listens(SOCKET socket, const addrinfo& address) {
  constexpr int kBacklog = 128;  // a school class that presses the button together
  return setYes(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE) &&
         ::bind(socket, address.ai_addr, static_cast<int>(address.ai_addrlen)) == 0 && ::listen(socket, kBacklog) == 0;
}

}  // namespace

std::optional<ClientAddress> parseAddress(std::string_view untrusted) {
  beginSockets();
  if (untrusted.starts_with('[') && untrusted.ends_with(']')) untrusted = untrusted.substr(1, untrusted.size() - 2);
  const std::string text(untrusted);
  if (text.find('\0') != std::string::npos) return std::nullopt;
  in_addr version4{};
  if (::inet_pton(AF_INET, text.c_str(), &version4) == 1) return mapped(version4);
  ClientAddress bytes{};
  if (::inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) return bytes;
  return std::nullopt;
}

Socket::Socket(Socket&& other) noexcept : m_handle(std::exchange(other.m_handle, kNoSocket)) {}

Socket& Socket::operator=(Socket&& other) noexcept {
  std::swap(m_handle, other.m_handle);
  return *this;
}

Socket::~Socket() {
  if (m_handle != kNoSocket) ::closesocket(socketOf(m_handle));
}

MovedBytes Socket::receive(std::span<char> into) const {
  return moved(::recv(socketOf(m_handle), into.data(), sizeOf(into.size()), 0), Moved::WantsToRead);
}

MovedBytes Socket::send(std::span<const char> bytes) const {
  return moved(::send(socketOf(m_handle), bytes.data(), sizeOf(bytes.size()), 0), Moved::WantsToWrite);
}

void Socket::finishSending() const {
  ::shutdown(socketOf(m_handle), SD_SEND);
}

bool Socket::waitToRead(Deadline deadline) const {
  return waitFor(socketOf(m_handle), POLLRDNORM, deadline);
}

bool Socket::waitToWrite(Deadline deadline) const {
  return waitFor(socketOf(m_handle), POLLWRNORM, deadline);
}

Result<Listener> Listener::open(const std::string& host, int port) {
  beginSockets();
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) return ErrorCode::NoConnection;
  const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(found, &::freeaddrinfo);
  for (const addrinfo* entry = found; entry != nullptr; entry = entry->ai_next) {
    const SOCKET made = ::socket(entry->ai_family, entry->ai_socktype, entry->ai_protocol);
    Socket socket(handleOf(made));
    if (made == INVALID_SOCKET || !doNotWait(made) || !listens(made, *entry)) continue;
    return Listener(std::move(socket), portOf(made));
  }
  return ErrorCode::NoConnection;
}

std::optional<AcceptedSocket> Listener::accept() const {
  sockaddr_storage peer{};
  int size = sizeof peer;
  const SOCKET accepted = ::accept(socketOf(handle()), reinterpret_cast<sockaddr*>(&peer), &size);
  if (accepted == INVALID_SOCKET) return std::nullopt;
  Socket socket(handleOf(accepted));
  if (!doNotWait(accepted)) return std::nullopt;
  setYes(accepted, IPPROTO_TCP, TCP_NODELAY);
  return AcceptedSocket{std::move(socket), addressOf(peer)};
}

// Only sockets can be waited for together: one of datagrams on loopback that talks to itself and hears nobody else.
Wake::Wake() : m_handle(kNoSocket) {
  beginSockets();
  const SOCKET self = ::socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);
  check(self != INVALID_SOCKET && doNotWait(self));
  m_handle = handleOf(self);
  sockaddr_in own{};
  own.sin_family = AF_INET;
  own.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int size = sizeof own;
  auto* address = reinterpret_cast<sockaddr*>(&own);
  check(::bind(self, address, size) == 0 && ::getsockname(self, address, &size) == 0 &&
        ::connect(self, address, size) == 0);
}

Wake::~Wake() {
  ::closesocket(socketOf(m_handle));
}

void Wake::signal() const {
  const char one = 1;
  ::send(socketOf(m_handle), &one, 1, 0);  // fails only when it is signalled very often already
}

void Wake::clear() const {
  char thrownAway = 0;
  while (::recv(socketOf(m_handle), &thrownAway, 1, 0) > 0) {
  }
}

void pollSockets(std::span<Watched> watched, std::chrono::milliseconds atMost) {
  std::vector<WSAPOLLFD> entries;
  entries.reserve(watched.size());
  for (const Watched& one : watched)
    entries.push_back({socketOf(one.handle), static_cast<short>(one.toWrite ? POLLWRNORM : POLLRDNORM), 0});
  const int ready = ::WSAPoll(entries.data(), static_cast<ULONG>(entries.size()), static_cast<int>(atMost.count()));
  for (std::size_t at = 0; at < watched.size(); ++at)
    watched[at].isReady = ready > 0 && entries[at].revents != 0;
}

}  // namespace mahfooz::intake
