#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mahfooz::intake {

// An IPv6 address; an IPv4 address in its mapped form (::ffff:a.b.c.d). Never written to a log.
using ClientAddress = std::array<std::uint8_t, 16>;

// "192.0.2.7", "2001:db8::1", "[2001:db8::1]"; nothing for anything else, so for names too.
[[nodiscard]] std::optional<ClientAddress> parseAddress(std::string_view untrusted);

// 127.0.0.0/8 and ::1.
[[nodiscard]] bool isLoopback(const ClientAddress& address) noexcept;

// The part of an address that one subscriber has to himself: all of an IPv4 address, the first 64 bits of IPv6.
[[nodiscard]] ClientAddress subscriberPart(const ClientAddress& address) noexcept;

}  // namespace mahfooz::intake
