// Compiled for AVX2: nothing of the standard library may be instantiated here, for the linker could keep that copy for
// the whole program.
#include "core/image/LumaRowCode.h"

namespace mahfooz::image {

namespace {

struct Avx2 {
  using Bytes16 __attribute__((vector_size(16))) = std::uint8_t;
  using Ints __attribute__((vector_size(32))) = std::int32_t;
  using Floats __attribute__((vector_size(32))) = float;
  static constexpr std::size_t kLanes = 8;
  static constexpr std::size_t kReadAhead = 10;  // the second read ends four bytes behind the eighth pixel

  static Bytes16 sixteenBytes(const std::uint8_t* from) {
    Bytes16 bytes;
    __builtin_memcpy(&bytes, from, sizeof bytes);
    return bytes;
  }

  static Ints gather(const std::uint8_t* rgb) {
    const auto both = __builtin_shufflevector(sixteenBytes(rgb), sixteenBytes(rgb + 12),          //
                                              0, 1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 9, 10, 11, 12,  //
                                              16, 17, 18, 19, 19, 20, 21, 22, 22, 23, 24, 25, 25, 26, 27, 28);
    Ints pixels;
    __builtin_memcpy(&pixels, &both, sizeof pixels);
    return pixels;
  }
};

}  // namespace

void lumaOfRgbAvx2(const std::uint8_t* rgb, std::size_t pixels, float* luma) {
  LumaRowCode<Avx2>::row(rgb, pixels, luma);
}

}  // namespace mahfooz::image
