#include "app/intake/Socket.h"

#include "core/base/Check.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace mahfooz::intake {

namespace {

int descriptor(SocketHandle handle) noexcept {
  return static_cast<int>(handle);
}

MovedBytes moved(ssize_t count, Moved wouldBlock) noexcept {
  if (count > 0) return {Moved::Some, static_cast<std::size_t>(count)};
  if (count == 0) return {Moved::Ended, 0};
  return {errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? wouldBlock : Moved::Broken, 0};
}

bool waitFor(int fileDescriptor, short events, Deadline deadline) {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) return false;
    pollfd entry{fileDescriptor, events, 0};
    const int ready = ::poll(&entry, 1, static_cast<int>(left));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return false;
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

int portOf(int fileDescriptor) {
  sockaddr_storage own{};
  socklen_t size = sizeof own;
  if (::getsockname(fileDescriptor, reinterpret_cast<sockaddr*>(&own), &size) != 0) return 0;
  in_port_t port = 0;  // at one place in both families
  std::memcpy(&port, reinterpret_cast<const char*>(&own) + offsetof(sockaddr_in, sin_port), sizeof port);
  return ntohs(port);
}

// Only SO_REUSEADDR: with SO_REUSEPORT another process of the user could share the port.
bool listens(int fileDescriptor, const addrinfo& address) {
  constexpr int kBacklog = 128;  // a school class that presses the button together
  const int yes = 1;
  ::setsockopt(fileDescriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  return ::bind(fileDescriptor, address.ai_addr, address.ai_addrlen) == 0 && ::listen(fileDescriptor, kBacklog) == 0;
}

}  // namespace

std::optional<ClientAddress> parseAddress(std::string_view untrusted) {
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
  if (m_handle != kNoSocket) ::close(descriptor(m_handle));
}

MovedBytes Socket::receive(std::span<char> into) const {
  return moved(::recv(descriptor(m_handle), into.data(), into.size(), MSG_DONTWAIT), Moved::WantsToRead);
}

MovedBytes Socket::send(std::span<const char> bytes) const {
  return moved(::send(descriptor(m_handle), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL),
               Moved::WantsToWrite);
}

void Socket::finishSending() const {
  ::shutdown(descriptor(m_handle), SHUT_WR);
}

bool Socket::waitToRead(Deadline deadline) const {
  return waitFor(descriptor(m_handle), POLLIN, deadline);
}

bool Socket::waitToWrite(Deadline deadline) const {
  return waitFor(descriptor(m_handle), POLLOUT, deadline);
}

Result<Listener> Listener::open(const std::string& host, int port) {
  std::signal(SIGPIPE, SIG_IGN);  // OpenSSL writes without MSG_NOSIGNAL
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) return ErrorCode::NoConnection;
  const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(found, &::freeaddrinfo);
  for (const addrinfo* entry = found; entry != nullptr; entry = entry->ai_next) {
    Socket socket(::socket(entry->ai_family, entry->ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, entry->ai_protocol));
    if (socket.handle() < 0 || !listens(descriptor(socket.handle()), *entry)) continue;
    const int bound = portOf(descriptor(socket.handle()));
    return Listener(std::move(socket), bound);
  }
  return ErrorCode::NoConnection;
}

std::optional<AcceptedSocket> Listener::accept() const {
  sockaddr_storage peer{};
  socklen_t size = sizeof peer;
  const int accepted =
      ::accept4(descriptor(handle()), reinterpret_cast<sockaddr*>(&peer), &size, SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (accepted < 0) return std::nullopt;
  const int yes = 1;
  ::setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  return AcceptedSocket{Socket(accepted), addressOf(peer)};
}

Wake::Wake() : m_handle(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  check(m_handle >= 0);
}

Wake::~Wake() {
  ::close(descriptor(m_handle));
}

void Wake::signal() const {
  const std::uint64_t one = 1;
  (void)!::write(descriptor(m_handle), &one, sizeof one);  // fails only when it is signalled already
}

void Wake::clear() const {
  std::uint64_t count = 0;
  (void)!::read(descriptor(m_handle), &count, sizeof count);
}

void pollSockets(std::span<Watched> watched, std::chrono::milliseconds atMost) {
  std::vector<pollfd> entries;
  entries.reserve(watched.size());
  for (const Watched& one : watched)
    entries.push_back({descriptor(one.handle), static_cast<short>(one.toWrite ? POLLOUT : POLLIN), 0});
  const int ready = ::poll(entries.data(), entries.size(), static_cast<int>(atMost.count()));
  for (std::size_t at = 0; at < watched.size(); ++at)
    watched[at].isReady = ready > 0 && entries[at].revents != 0;
}

}  // namespace mahfooz::intake
