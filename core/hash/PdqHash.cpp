#include "core/hash/PdqHash.h"

#include <bit>

namespace mahfooz::hash {

namespace {

constexpr std::size_t kHexDigits = PdqHash::kBits / 4;
constexpr std::string_view kDigits = "0123456789abcdef";

}  // namespace

std::optional<PdqHash> PdqHash::fromHex(std::string_view untrustedHex) noexcept {
  if (untrustedHex.size() != kHexDigits) return std::nullopt;
  PdqHash hash;
  for (std::size_t i = 0; i < kHexDigits; ++i) {
    const auto digit = kDigits.find(untrustedHex[kHexDigits - 1 - i]);
    if (digit == std::string_view::npos) return std::nullopt;
    hash.m_words[i / 16] |= std::uint64_t{digit} << (4 * (i % 16));
  }
  return hash;
}

std::string PdqHash::toHex() const {
  std::string hex(kHexDigits, '0');
  for (std::size_t i = 0; i < kHexDigits; ++i)
    hex[kHexDigits - 1 - i] = kDigits[(m_words[i / 16] >> (4 * (i % 16))) & 0xF];
  return hex;
}

PdqHash PdqHash::transposed() const noexcept {
  constexpr std::size_t kSide = 16;
  PdqHash result;
  for (std::size_t i = 0; i < kSide; ++i) {
    for (std::size_t j = 0; j < kSide; ++j)
      result.setIf(test(kSide * i + j), kSide * j + i);
  }
  return result;
}

int PdqHash::distanceTo(const PdqHash& other) const noexcept {
  int distance = 0;
  for (std::size_t i = 0; i < m_words.size(); ++i)
    distance += std::popcount(m_words[i] ^ other.m_words[i]);
  return distance;
}

}  // namespace mahfooz::hash
