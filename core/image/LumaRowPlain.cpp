#include "core/image/LumaRowCode.h"

namespace mahfooz::image {

namespace {

struct Plain {
  using Ints __attribute__((vector_size(16))) = std::int32_t;
  using Floats __attribute__((vector_size(16))) = float;
  static constexpr std::size_t kLanes = 4;
  static constexpr std::size_t kReadAhead = 5;  // the fourth read ends one byte into the fifth pixel

  static std::int32_t fourBytes(const std::uint8_t* from) {
    std::int32_t value = 0;
    __builtin_memcpy(&value, from, sizeof value);
    return value;
  }

  static Ints gather(const std::uint8_t* rgb) {
    return Ints{fourBytes(rgb), fourBytes(rgb + 3), fourBytes(rgb + 6), fourBytes(rgb + 9)};
  }
};

}  // namespace

void lumaOfRgbPlain(const std::uint8_t* rgb, std::size_t pixels, float* luma) {
  LumaRowCode<Plain>::row(rgb, pixels, luma);
}

}  // namespace mahfooz::image
