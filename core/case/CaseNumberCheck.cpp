#include "core/case/CaseNumberCheck.h"

#include <string_view>

namespace mahfooz::cases {

namespace {

// GF(32) as polynomials over GF(2) modulo x^5 + x^2 + 1, which is primitive: x generates all 31 non-zero elements.
constexpr unsigned kModulus = 0b100101;

constexpr unsigned timesX(unsigned value) noexcept {
  const unsigned shifted = value << 1U;
  return (shifted & 0b100000U) != 0 ? shifted ^ kModulus : shifted;
}

// Horner's rule: the first value gets the highest power of x, the last x^0.
constexpr unsigned weightedSum(std::span<const std::uint8_t> values) noexcept {
  unsigned sum = 0;
  for (const std::uint8_t value : values)
    sum = timesX(sum) ^ value;
  return sum;
}

}  // namespace

std::optional<std::uint8_t> crockfordValue(char symbol) noexcept {
  if (symbol == 'O') return std::uint8_t{0};
  if (symbol == 'I' || symbol == 'L') return std::uint8_t{1};
  const auto at = std::string_view(kCrockford).find(symbol);
  if (at == std::string_view::npos) return std::nullopt;
  return static_cast<std::uint8_t>(at);
}

std::uint8_t checkSymbol(std::span<const std::uint8_t, kCaseNumberSymbols - 1> values) noexcept {
  return static_cast<std::uint8_t>(timesX(weightedSum(values)));  // its own weight is 1, and minus is plus
}

bool checkSymbolFits(std::span<const std::uint8_t, kCaseNumberSymbols> values) noexcept {
  return weightedSum(values) == 0;
}

}  // namespace mahfooz::cases
