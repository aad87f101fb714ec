#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace mahfooz::cases {

// Crockford's base32: no I, L, O and U, so that nothing looks like something else and no word comes about.
// https://www.crockford.com/base32.html
inline constexpr char kCrockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

inline constexpr std::size_t kCaseNumberSymbols = 12;

// The value 0..31 of a symbol in upper case; O counts as 0, I and L as 1.
[[nodiscard]] std::optional<std::uint8_t> crockfordValue(char symbol) noexcept;

// Crockford's own check is modulo 37 and needs five more symbols. Ours stays inside the 32: a weighted sum over the
// field GF(32), with the generator's powers g^0 ... g^11 as weights, must be zero. The weights are distinct and not
// zero, and the field has no zero divisors and characteristic 2; therefore every wrong symbol, every swap of two
// symbols (neighbours or not) and every twin error (aa for bb) is found, and other errors pass one time in 32.

// The symbol that makes the sum of all twelve zero.
[[nodiscard]] std::uint8_t checkSymbol(std::span<const std::uint8_t, kCaseNumberSymbols - 1> values) noexcept;

[[nodiscard]] bool checkSymbolFits(std::span<const std::uint8_t, kCaseNumberSymbols> values) noexcept;

}  // namespace mahfooz::cases
