#pragma once

#include "app/intake/Socket.h"

#include <memory>
#include <span>
#include <utility>

namespace mahfooz::intake {

// Bytes over one connection, bare or in TLS. Used by one thread at a time.
class Transport {
 public:
  explicit Transport(Socket socket) noexcept : m_socket(std::move(socket)) {}
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;
  virtual ~Transport() = default;

  // WantsToRead and WantsToWrite: nothing moved; try the same again when the socket is ready for it.
  [[nodiscard]] virtual MovedBytes read(std::span<char> into) { return m_socket.receive(into); }
  [[nodiscard]] virtual MovedBytes write(std::span<const char> bytes) { return m_socket.send(bytes); }

  // Nothing more will be written.
  virtual void finish() { m_socket.finishSending(); }

  // Whether a peer broke the transport's own rules before its first byte came through.
  [[nodiscard]] virtual bool hasHandshakeFailed() const { return false; }

  [[nodiscard]] const Socket& socket() const noexcept { return m_socket; }

 private:
  Socket m_socket;
};

}  // namespace mahfooz::intake
