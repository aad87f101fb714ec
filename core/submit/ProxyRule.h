#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace mahfooz::submit {

// How a service is reached. Loopback is always reached directly.
struct ProxyRule {
  enum class Kind : std::uint8_t {
    System,  // what this computer's settings say
    None,    // directly, whatever they say
    Http,    // through this one: a tunnel (CONNECT), so that it sees the service's name and nothing else
    Socks5,
  };
  Kind kind = Kind::System;
  QString host;            // Http and Socks5
  std::uint16_t port = 0;  // the same
};

}  // namespace mahfooz::submit
