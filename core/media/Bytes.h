#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace mahfooz::media {

using Bytes = std::span<const std::uint8_t>;

// Reading in bytes that nobody has checked. Nothing when it would reach past the end.

[[nodiscard]] inline std::optional<Bytes> piece(Bytes untrustedBytes, std::size_t offset, std::size_t size) noexcept {
  if (offset > untrustedBytes.size() || size > untrustedBytes.size() - offset) return std::nullopt;
  return untrustedBytes.subspan(offset, size);
}

[[nodiscard]] inline std::optional<std::uint32_t> littleEndian(Bytes untrustedBytes, std::size_t offset,
                                                               std::size_t size) noexcept {
  const auto bytes = piece(untrustedBytes, offset, size);
  if (!bytes) return std::nullopt;
  std::uint32_t number = 0;
  for (std::size_t i = size; i > 0; --i)
    number = (number << 8U) | (*bytes)[i - 1];
  return number;
}

[[nodiscard]] inline std::optional<std::uint32_t> bigEndian(Bytes untrustedBytes, std::size_t offset,
                                                            std::size_t size) noexcept {
  const auto bytes = piece(untrustedBytes, offset, size);
  if (!bytes) return std::nullopt;
  std::uint32_t number = 0;
  for (const std::uint8_t byte : *bytes)
    number = (number << 8U) | byte;
  return number;
}

[[nodiscard]] inline bool hasText(Bytes untrustedBytes, std::size_t offset, std::string_view text) noexcept {
  const auto bytes = piece(untrustedBytes, offset, text.size());
  return bytes && std::ranges::equal(*bytes, text, {}, {}, [](char c) { return static_cast<std::uint8_t>(c); });
}

}  // namespace mahfooz::media
