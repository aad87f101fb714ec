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

}  // namespace mahfooz::image
