#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace mahfooz::cases {

// A short name for a public key: 16 hex digits of its BLAKE2b hash. Enough for a person to tell keys apart; nothing is
// decided by it.
[[nodiscard]] std::string publicKeyId(std::span<const std::uint8_t, 32> key);

}  // namespace mahfooz::cases
