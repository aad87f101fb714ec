#include "core/base/Base64.h"

#include <algorithm>
#include <cstddef>

namespace mahfooz {

namespace {

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::size_t kGroupBytes = 3;
constexpr std::size_t kGroupLetters = 4;

}  // namespace

std::string toBase64(std::span<const std::uint8_t> bytes) {
  std::string text;
  text.reserve((bytes.size() + kGroupBytes - 1) / kGroupBytes * kGroupLetters);
  for (; !bytes.empty(); bytes = bytes.subspan(std::min(bytes.size(), kGroupBytes))) {
    const std::size_t count = std::min(bytes.size(), kGroupBytes);
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < kGroupBytes; ++i)
      group = (group << 8U) | (i < count ? bytes[i] : 0U);
    for (std::size_t i = 0; i < kGroupLetters; ++i)
      text += i <= count ? kLetters[(group >> (18U - 6U * i)) & 0x3FU] : '=';
  }
  return text;
}

std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view untrustedText) {
  if (untrustedText.size() % kGroupLetters != 0) return std::nullopt;
  std::vector<std::uint8_t> bytes;
  bytes.reserve(untrustedText.size() / kGroupLetters * kGroupBytes);
  for (std::string_view rest = untrustedText; !rest.empty(); rest.remove_prefix(kGroupLetters)) {
    std::uint32_t group = 0;
    std::size_t letters = 0;
    for (; letters < kGroupLetters; ++letters) {
      const auto value = kLetters.find(rest[letters]);
      if (value == std::string_view::npos) break;
      group |= static_cast<std::uint32_t>(value) << (18U - 6U * letters);
    }
    for (std::size_t i = 0; i + 1 < letters; ++i)
      bytes.push_back(static_cast<std::uint8_t>(group >> (16U - 8U * i)));
  }
  // Padding in the middle, one letter alone, or bits that no byte has: writing it again tells.
  if (toBase64(bytes) != untrustedText) return std::nullopt;
  return bytes;
}

}  // namespace mahfooz
