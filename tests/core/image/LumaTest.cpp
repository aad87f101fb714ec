#include "core/image/Luma.h"
#include "tests/support/Patterns.h"

#include <catch2/catch.hpp>

#include <array>
#include <vector>

using namespace mahfooz;
using namespace mahfooz::image;

namespace {

// A processor without AVX2 cannot take that path: then the plain one is tested twice.
std::array<CpuPath, 2> paths() {
  return {CpuPath::Plain, bestCpuPath()};
}

std::vector<float> lumaOf(const std::vector<std::uint8_t>& samples, PixelLayout layout, CpuPath path) {
  std::vector<float> luma(samples.size() / static_cast<std::size_t>(channels(layout)), -1.0F);
  lumaOfRow(samples, layout, luma, path);
  return luma;
}

float byDefinition(const std::uint8_t* pixel) {
  const float red = 0.299F * static_cast<float>(pixel[0]);
  const float green = 0.587F * static_cast<float>(pixel[1]);
  const float blue = 0.114F * static_cast<float>(pixel[2]);
  const float redAndGreen = red + green;
  return redAndGreen + blue;
}

}  // namespace

TEST_CASE("the luma of RGB is the sum of three rounded products at every length of a row") {
  for (int width = 1; width < 70; ++width) {
    tests::Picture picture({width, 1}, PixelLayout::Rgb8);
    tests::paintNoise(picture, static_cast<std::uint32_t>(width));
    for (const CpuPath path : paths()) {
      const std::vector<float> luma = lumaOf(picture.samples, PixelLayout::Rgb8, path);
      for (std::size_t x = 0; x < luma.size(); ++x)
        REQUIRE(luma[x] == byDefinition(&picture.samples[3 * x]));
    }
  }
}

TEST_CASE("every sample value of every channel is converted right") {
  std::vector<std::uint8_t> samples;
  for (int value = 0; value < 256; ++value) {
    const auto sample = static_cast<std::uint8_t>(value);
    samples.insert(samples.end(), {sample, 0, 255, 255, sample, 0, 0, 255, sample});
  }
  for (const CpuPath path : paths()) {
    const std::vector<float> luma = lumaOf(samples, PixelLayout::Rgb8, path);
    for (std::size_t x = 0; x < luma.size(); ++x)
      REQUIRE(luma[x] == byDefinition(&samples[3 * x]));
  }
}

TEST_CASE("the luma of grey is the sample itself") {
  std::vector<std::uint8_t> samples;
  for (int value = 0; value < 256; ++value)
    samples.push_back(static_cast<std::uint8_t>(value));
  const std::vector<float> luma = lumaOf(samples, PixelLayout::Gray8, bestCpuPath());
  for (std::size_t x = 0; x < luma.size(); ++x)
    REQUIRE(luma[x] == static_cast<float>(x));
}
