#include "tests/support/DrawnPicture.h"

#include <cmath>

namespace mahfooz::test {

namespace {

std::uint8_t sampleAt(int x, int y, int channel) {
  const double wave = std::sin(x * 0.031 * (channel + 1) + y * 0.007) + std::cos(y * 0.023 * (channel + 2) - x * 0.011);
  const double ramp = 0.2 * (x % 97) / 97.0 + 0.3 * (y % 131) / 131.0;
  return static_cast<std::uint8_t>(std::lround(127.5 + 55.0 * wave + 20.0 * ramp - 10.0));
}

}  // namespace

DrawnPicture drawPicture(int width, int height, int channels) {
  DrawnPicture picture{width, height, channels, {}};
  picture.samples.reserve(picture.rowBytes() * static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int channel = 0; channel < channels; ++channel)
        picture.samples.push_back(sampleAt(x, y, channel));
    }
  }
  return picture;
}

}  // namespace mahfooz::test
