#pragma once

#include "core/hash/Dct.h"

#include <array>
#include <cstdint>

namespace mahfooz::hash {

// The eight ways to turn and mirror a picture, by the names and in the order of the reference (facebook/ThreatExchange,
// pdq/cpp). Each gives about the hash of the picture turned that way, from the coefficients alone: 0 to 18 bits off.
enum class Dihedral : std::uint8_t {
  Original,
  Rot90,  // counter-clockwise
  Rot180,
  Rot270,      // counter-clockwise: a quarter clockwise
  FlipX,       // top and bottom change places
  FlipY,       // left and right change places
  FlipPlus1,   // mirrored along the main diagonal
  FlipMinus1,  // mirrored along the other diagonal
};

inline constexpr std::array kAllDihedrals{Dihedral::Original,  Dihedral::Rot90,     Dihedral::Rot180,
                                          Dihedral::Rot270,    Dihedral::FlipX,     Dihedral::FlipY,
                                          Dihedral::FlipPlus1, Dihedral::FlipMinus1};

[[nodiscard]] Coefficients turned(const Coefficients& coefficients, Dihedral way) noexcept;

}  // namespace mahfooz::hash
