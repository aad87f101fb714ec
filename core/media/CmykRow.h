#pragma once

#include <cstdint>
#include <span>

namespace mahfooz::media {

// What the four numbers of a CMYK pixel mean: ink (0 is none), or light left by it (255 is no ink), as every program of
// Adobe's writes it.
enum class CmykMeaning : std::uint8_t { Ink, Light };

// R = light left by C times light left by K, rounded, and so on: the conversion without a colour profile that
// ImageMagick does too. `rgb` has 3 samples for each 4 of `cmyk`.
void cmykToRgb(std::span<const std::uint8_t> cmyk, CmykMeaning meaning, std::span<std::uint8_t> rgb) noexcept;

}  // namespace mahfooz::media
