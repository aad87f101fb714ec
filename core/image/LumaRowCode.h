#pragma once

#include "core/image/LumaRow.h"

namespace mahfooz::image {

// The luma loop, written once for every vector width. `Cpu` is a struct in an unnamed namespace of the file that is
// compiled for that processor, so that no function made here can be merged with one made for a newer processor:
//   Ints, Floats      vector types of kLanes elements
//   kLanes            pixels at a time
//   kReadAhead        whole pixels that gather() may touch, counted from its pointer
//   gather(rgb)       kLanes pixels, each 0x??BBGGRR
template <class Cpu>
struct LumaRowCode {
  using Floats = typename Cpu::Floats;
  using Ints = typename Cpu::Ints;

  static Floats lumaOf(Ints pixels) {
    const Floats red = __builtin_convertvector(pixels & 0xFF, Floats);
    const Floats green = __builtin_convertvector((pixels >> 8) & 0xFF, Floats);
    const Floats blue = __builtin_convertvector((pixels >> 16) & 0xFF, Floats);
    return (red * kLumaRed + green * kLumaGreen) + blue * kLumaBlue;
  }

  static float lumaOf(const std::uint8_t* pixel) {
    return (kLumaRed * static_cast<float>(pixel[0]) + kLumaGreen * static_cast<float>(pixel[1])) +
           kLumaBlue * static_cast<float>(pixel[2]);
  }

  static void row(const std::uint8_t* rgb, std::size_t pixels, float* luma) {
    std::size_t x = 0;
    for (; x + Cpu::kReadAhead <= pixels; x += Cpu::kLanes) {
      const Floats some = lumaOf(Cpu::gather(rgb + 3 * x));
      __builtin_memcpy(luma + x, &some, sizeof some);
    }
    for (; x < pixels; ++x)
      luma[x] = lumaOf(rgb + 3 * x);
  }
};

}  // namespace mahfooz::image
