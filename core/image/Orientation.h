#pragma once

#include "core/image/RowSink.h"

#include <cstdint>
#include <optional>

namespace mahfooz::image {

// EXIF orientation (CIPA DC-008, tag 0x0112): what a viewer does to the stored picture before showing it.
enum class Orientation : std::uint8_t {
  Normal = 1,
  MirrorHorizontal = 2,
  Rotate180 = 3,
  MirrorVertical = 4,
  Transpose = 5,   // mirror along the main diagonal
  Rotate90 = 6,    // a quarter clockwise
  Transverse = 7,  // mirror along the other diagonal
  Rotate270 = 8,   // a quarter counter-clockwise
};

[[nodiscard]] constexpr std::optional<Orientation> orientationFromNumber(unsigned untrustedNumber) noexcept {
  if (untrustedNumber < 1 || untrustedNumber > 8) return std::nullopt;
  return static_cast<Orientation>(untrustedNumber);
}

[[nodiscard]] constexpr Size displayedSize(Size stored, Orientation orientation) noexcept {
  const bool swaps = orientation >= Orientation::Transpose;
  return swaps ? Size{stored.height, stored.width} : stored;
}

// A rectangle of a picture.
struct Part {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

// What becomes these rows of the displayed picture: rows of the stored one, or columns where it is turned by a quarter;
// counted from the other end where that comes first.
[[nodiscard]] constexpr Part partForShownRows(Size stored, Orientation orientation, int firstShownRow,
                                              int count) noexcept {
  const bool isSwapped = orientation >= Orientation::Transpose;
  const bool isReversed = orientation == Orientation::Rotate180 || orientation == Orientation::MirrorVertical ||
                          orientation == Orientation::Transverse || orientation == Orientation::Rotate270;
  const int all = isSwapped ? stored.width : stored.height;
  const int first = isReversed ? all - firstShownRow - count : firstShownRow;
  return isSwapped ? Part{first, 0, count, stored.height} : Part{0, first, stored.width, count};
}

}  // namespace mahfooz::image
