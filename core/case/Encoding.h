#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::cases {

[[nodiscard]] std::span<const std::uint8_t> bytesOf(std::string_view text) noexcept;
[[nodiscard]] std::string_view textOf(std::span<const std::uint8_t> bytes) noexcept;

// RFC 4648 section 4, with padding.
[[nodiscard]] std::string toBase64(std::span<const std::uint8_t> bytes);

// Strict: the standard alphabet, padding where it belongs, zero in the bits that stand for nothing, nothing else.
// At most `maximumBytes` decoded bytes.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view untrusted, std::size_t maximumBytes);

// Lower-case hexadecimal.
[[nodiscard]] std::string toHex(std::span<const std::uint8_t> bytes);
[[nodiscard]] std::optional<std::vector<std::uint8_t>> fromHex(std::string_view untrusted, std::size_t maximumBytes);

template <std::size_t N>
[[nodiscard]] std::optional<std::array<std::uint8_t, N>> exactly(
    const std::optional<std::vector<std::uint8_t>>& decoded) {
  if (!decoded || decoded->size() != N) return std::nullopt;
  std::array<std::uint8_t, N> out{};
  std::copy_n(decoded->begin(), N, out.begin());
  return out;
}

// Exactly N bytes, or nothing.
template <std::size_t N>
[[nodiscard]] std::optional<std::array<std::uint8_t, N>> arrayFromBase64(std::string_view untrusted) {
  return exactly<N>(fromBase64(untrusted, N));
}
template <std::size_t N>
[[nodiscard]] std::optional<std::array<std::uint8_t, N>> arrayFromHex(std::string_view untrusted) {
  return exactly<N>(fromHex(untrusted, N));
}

}  // namespace mahfooz::cases
