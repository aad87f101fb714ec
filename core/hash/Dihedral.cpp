#include "core/hash/Dihedral.h"

namespace mahfooz::hash {

namespace {

// Mirroring a picture changes the sign of every second frequency of that direction; transposing exchanges directions.
// Index 0 is frequency 1, which is odd: the even indexes change.
enum class Sign : std::uint8_t { Keep, EvenRows, EvenColumns, OddSums };

struct Turn {
  bool transposes;
  Sign sign;  // judged by row and column before the transposition
};

constexpr Turn turnFor(Dihedral way) noexcept {
  switch (way) {
    case Dihedral::Original:
      return {false, Sign::Keep};
    case Dihedral::Rot90:
      return {true, Sign::EvenColumns};
    case Dihedral::Rot180:
      return {false, Sign::OddSums};
    case Dihedral::Rot270:
      return {true, Sign::EvenRows};
    case Dihedral::FlipX:
      return {false, Sign::EvenRows};
    case Dihedral::FlipY:
      return {false, Sign::EvenColumns};
    case Dihedral::FlipPlus1:
      return {true, Sign::Keep};
    case Dihedral::FlipMinus1:
      return {true, Sign::OddSums};
  }
  return {false, Sign::Keep};
}

constexpr bool negates(Sign sign, std::size_t row, std::size_t column) noexcept {
  switch (sign) {
    case Sign::Keep:
      return false;
    case Sign::EvenRows:
      return row % 2 == 0;
    case Sign::EvenColumns:
      return column % 2 == 0;
    case Sign::OddSums:
      return (row + column) % 2 == 1;
  }
  return false;
}

}  // namespace

Coefficients turned(const Coefficients& coefficients, Dihedral way) noexcept {
  constexpr std::size_t kSide = kFrequencies;
  const Turn turn = turnFor(way);
  Coefficients result{};
  for (std::size_t row = 0; row < kSide; ++row) {
    for (std::size_t column = 0; column < kSide; ++column) {
      const float value = coefficients[row * kSide + column];
      const std::size_t place = turn.transposes ? column * kSide + row : row * kSide + column;
      result[place] = negates(turn.sign, row, column) ? -value : value;
    }
  }
  return result;
}

}  // namespace mahfooz::hash
