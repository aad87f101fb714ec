#include "app/intake/DeadlineStream.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace mahfooz::intake {

DeadlineStream::DeadlineStream(socket_t socket, const HttpLimits& limits)
    : m_socket(socket), m_limits(limits), m_began(std::chrono::steady_clock::now()), m_budget(limits.headBytes) {}

// A socket that is closed with unread bytes resets the connection, and a client that is still sending would never see
// the answer. So the end is announced first, and what comes is thrown away, for a short while.
DeadlineStream::~DeadlineStream() {
  if (m_answered) {
    ::shutdown(m_socket, SHUT_WR);
    drain();
  }
  ::close(m_socket);
}

void DeadlineStream::drain() const {
  constexpr std::chrono::milliseconds kPatience{500};
  const Time deadline = std::chrono::steady_clock::now() + kPatience;
  std::array<char, 4096> thrownAway{};
  while (waitFor(POLLIN, deadline)) {
    if (::recv(m_socket, thrownAway.data(), thrownAway.size(), MSG_DONTWAIT) <= 0) return;
  }
}

void DeadlineStream::allowBody() {
  // Chunked coding adds at most a few bytes to every chunk; a client that needs more than this is not serious.
  constexpr std::size_t kCodingBytes = 64 * 1024;
  m_budget = m_limits.bodyBytes + kCodingBytes;
  m_bodyAllowed = true;
}

DeadlineStream::Time DeadlineStream::requestDeadline() const {
  return m_began + m_limits.requestTime + std::chrono::milliseconds(m_bodyBytes * 1000 / m_limits.bodyBytesPerSecond);
}

std::chrono::milliseconds DeadlineStream::age() const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_began);
}

bool DeadlineStream::waitFor(short events, Time deadline) const {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) return false;
    pollfd entry{m_socket, events, 0};
    const int ready = ::poll(&entry, 1, static_cast<int>(left));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return false;
  }
}

bool DeadlineStream::is_readable() const {
  return m_begin < m_end || waitFor(POLLIN, requestDeadline());
}

bool DeadlineStream::is_writable() const {
  return waitFor(POLLOUT, std::chrono::steady_clock::now() + m_limits.answerTime);
}

bool DeadlineStream::fill() {
  if (!waitFor(POLLIN, requestDeadline())) {
    m_tooSlow = true;
    return false;
  }
  const ssize_t received = ::recv(m_socket, m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
  if (received <= 0) return false;
  m_begin = 0;
  m_end = static_cast<std::size_t>(received);
  return true;
}

ssize_t DeadlineStream::read(char* out, size_t size) {
  if (m_budget == 0) {
    m_tooLong = true;
    return -1;
  }
  if (m_begin == m_end && !fill()) return -1;
  const std::size_t taken = std::min({size, m_end - m_begin, m_budget});
  std::copy_n(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin), taken, out);
  m_begin += taken;
  m_budget -= taken;
  if (m_bodyAllowed) m_bodyBytes += taken;
  return static_cast<ssize_t>(taken);
}

ssize_t DeadlineStream::write(const char* data, size_t size) {
  if (!m_answered) m_answerDeadline = std::chrono::steady_clock::now() + m_limits.answerTime;
  m_answered = true;
  if (!waitFor(POLLOUT, m_answerDeadline)) return -1;
  return ::send(m_socket, data, size, MSG_DONTWAIT | MSG_NOSIGNAL);
}

void DeadlineStream::get_remote_ip_and_port(std::string& ip, int& port) const {
  ip.clear();  // nothing of ours wants to know it, so that nothing can log it
  port = 0;
}

void DeadlineStream::get_local_ip_and_port(std::string& ip, int& port) const {
  ip.clear();
  port = 0;
}

}  // namespace mahfooz::intake
