#pragma once

#include "app/intake/HttpLimits.h"

#include <httplib.h>

#include <array>
#include <chrono>
#include <string>

namespace mahfooz::intake {

// One accepted connection that carries one request. The HTTP library's own time-outs start again with every byte;
// here the whole request has one deadline, which only a body moves by its bytes, and one budget of bytes. Closes the
// socket when it goes.
class DeadlineStream : public httplib::Stream {
 public:
  DeadlineStream(socket_t socket, const HttpLimits& limits);
  ~DeadlineStream() override;
  DeadlineStream(const DeadlineStream&) = delete;
  DeadlineStream& operator=(const DeadlineStream&) = delete;

  // The head has been read, and a body of this kind is wanted.
  void allowBody();

  [[nodiscard]] bool isTooSlow() const noexcept { return m_tooSlow; }
  [[nodiscard]] bool isTooLong() const noexcept { return m_tooLong; }
  [[nodiscard]] bool hasAnswered() const noexcept { return m_answered; }
  [[nodiscard]] std::chrono::milliseconds age() const;

  [[nodiscard]] bool is_readable() const override;
  [[nodiscard]] bool is_writable() const override;
  ssize_t read(char* out, size_t size) override;
  ssize_t write(const char* data, size_t size) override;
  using httplib::Stream::write;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  [[nodiscard]] socket_t socket() const override { return m_socket; }

 private:
  using Time = std::chrono::steady_clock::time_point;
  [[nodiscard]] Time requestDeadline() const;
  [[nodiscard]] bool waitFor(short events, Time deadline) const;
  [[nodiscard]] bool fill();
  void drain() const;

  socket_t m_socket;
  HttpLimits m_limits;
  Time m_began;
  Time m_answerDeadline{};
  std::size_t m_budget;         // bytes that may still be read
  std::size_t m_bodyBytes = 0;  // that have come
  bool m_bodyAllowed = false;
  std::array<char, 4096> m_buffer{};
  std::size_t m_begin = 0;
  std::size_t m_end = 0;
  bool m_tooSlow = false;
  bool m_tooLong = false;
  bool m_answered = false;
};

}  // namespace mahfooz::intake
