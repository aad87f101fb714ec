#pragma once

#include "core/image/CpuPath.h"

#include <cstddef>
#include <cstdint>

namespace mahfooz::image {

inline constexpr float kLumaRed = 0.299F;
inline constexpr float kLumaGreen = 0.587F;
inline constexpr float kLumaBlue = 0.114F;

// Inside core/image only: Rgb8 to luma, one implementation a CPU path. Reads exactly 3 * pixels bytes.
using LumaOfRgb = void (*)(const std::uint8_t* rgb, std::size_t pixels, float* luma);
void lumaOfRgbPlain(const std::uint8_t* rgb, std::size_t pixels, float* luma);
void lumaOfRgbAvx2(const std::uint8_t* rgb, std::size_t pixels, float* luma);  // x86-64 only

// A path that this build does not have gives the plain one.
[[nodiscard]] LumaOfRgb lumaOfRgb(CpuPath path) noexcept;

}  // namespace mahfooz::image
