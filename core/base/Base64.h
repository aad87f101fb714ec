#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mahfooz {

// Standard base64 with padding (RFC 4648, section 4), on one line.
[[nodiscard]] std::string toBase64(std::span<const std::uint8_t> bytes);

// Strict: only what toBase64() can have written.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view untrustedText);

}  // namespace mahfooz
