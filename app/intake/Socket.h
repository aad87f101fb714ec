#pragma once

#include "app/intake/ClientAddress.h"
#include "core/base/Result.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace mahfooz::intake {

// The few things that the service asks of the system's sockets. None of these blocks, but for the waits.

using SocketHandle = std::intptr_t;
inline constexpr SocketHandle kNoSocket = -1;
using Deadline = std::chrono::steady_clock::time_point;

// What became of an attempt to move bytes.
enum class Moved : std::uint8_t { Some, WantsToRead, WantsToWrite, Ended, Broken };
struct MovedBytes {
  Moved outcome = Moved::Broken;
  std::size_t count = 0;  // with Some, at least 1
};

// One connection; closed when it goes.
class Socket {
 public:
  explicit Socket(SocketHandle handle) noexcept : m_handle(handle) {}
  Socket(Socket&& other) noexcept;
  Socket& operator=(Socket&& other) noexcept;
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  ~Socket();

  [[nodiscard]] SocketHandle handle() const noexcept { return m_handle; }
  [[nodiscard]] MovedBytes receive(std::span<char> into) const;
  [[nodiscard]] MovedBytes send(std::span<const char> bytes) const;
  void finishSending() const;  // the other side reads to an end

  // Until bytes can be read, or written; false when the deadline comes first.
  [[nodiscard]] bool waitToRead(Deadline deadline) const;
  [[nodiscard]] bool waitToWrite(Deadline deadline) const;

 private:
  SocketHandle m_handle;
};

struct AcceptedSocket {
  Socket socket;
  ClientAddress address;
};

// A listening socket.
class Listener {
 public:
  // Port 0: any that is free. NoConnection when the address is not this computer's or the port is taken.
  [[nodiscard]] static Result<Listener> open(const std::string& host, int port);

  [[nodiscard]] int port() const noexcept { return m_port; }
  [[nodiscard]] SocketHandle handle() const noexcept { return m_socket.handle(); }
  [[nodiscard]] std::optional<AcceptedSocket> accept() const;  // nothing when nobody waits

 private:
  Listener(Socket socket, int port) noexcept : m_socket(std::move(socket)), m_port(port) {}
  Socket m_socket;
  int m_port;
};

// Ends somebody's poll() from another thread.
class Wake {
 public:
  Wake();
  ~Wake();
  Wake(const Wake&) = delete;
  Wake& operator=(const Wake&) = delete;
  void signal() const;
  void clear() const;
  [[nodiscard]] SocketHandle handle() const noexcept { return m_handle; }

 private:
  SocketHandle m_handle;
};

struct Watched {
  SocketHandle handle = kNoSocket;
  bool toWrite = false;  // else to read
  bool isReady = false;  // the answer
};

// Waits until one is ready or the time is over; negative: for ever.
void pollSockets(std::span<Watched> watched, std::chrono::milliseconds atMost);

}  // namespace mahfooz::intake
