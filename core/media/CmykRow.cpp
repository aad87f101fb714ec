#include "core/media/CmykRow.h"

#include "core/base/Check.h"

#include <cstddef>

namespace mahfooz::media {

void cmykToRgb(std::span<const std::uint8_t> cmyk, CmykMeaning meaning, std::span<std::uint8_t> rgb) noexcept {
  const std::size_t pixels = cmyk.size() / 4;
  check(rgb.size() == pixels * 3);
  const unsigned flip = meaning == CmykMeaning::Ink ? 255U : 0U;  // 255 - x is x ^ 255
  for (std::size_t i = 0; i < pixels; ++i) {
    const unsigned black = cmyk[4 * i + 3] ^ flip;
    for (std::size_t c = 0; c < 3; ++c)
      rgb[3 * i + c] = static_cast<std::uint8_t>(((cmyk[4 * i + c] ^ flip) * black + 127) / 255);
  }
}

}  // namespace mahfooz::media
