#include "tests/support/Patterns.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace mahfooz::tests {

namespace {

using image::PixelLayout;

// A triangle wave of even period: 0 up to 255 and back.
int tri(int t, int period) {
  const int phase = t % period;
  return std::min(phase, period - phase) * 510 / period;
}

template <class Value>
void paintEach(Picture& picture, Value value) {
  for (int y = 0; y < picture.size.height; ++y) {
    for (int x = 0; x < picture.size.width; ++x) {
      for (int channel = 0; channel < image::channels(picture.layout); ++channel)
        picture.at(x, y, channel) = static_cast<std::uint8_t>(value(x, y, channel));
    }
  }
}

template <int... kSamples>
void flat(Picture& picture) {
  constexpr std::array kValues{kSamples...};
  paintEach(picture, [&](int, int, int channel) { return kValues[static_cast<std::size_t>(channel)]; });
}

template <std::uint32_t kSeed>
void noise(Picture& picture) {
  paintNoise(picture, kSeed);
}

template <int kSide, int kLow, int kHigh>
void checker(Picture& picture) {
  paintEach(picture, [](int x, int y, int) { return (x / kSide + y / kSide) % 2 != 0 ? kHigh : kLow; });
}

void gradientAcross(Picture& picture) {
  paintEach(picture, [&](int x, int, int) { return 255 * x / (picture.size.width - 1); });
}

void gradientDown(Picture& picture) {
  paintEach(picture, [&](int, int y, int) { return 255 * y / (picture.size.height - 1); });
}

void gradients(Picture& picture) {
  const auto [width, height] = picture.size;
  paintEach(picture, [w = width, h = height](int x, int y, int channel) {
    if (channel == 0) return 255 * x / (w - 1);
    if (channel == 1) return 255 * y / (h - 1);
    return 255 * (x + y) / (w + h - 2);
  });
}

void step(Picture& picture) {
  paintEach(picture, [&](int x, int, int) { return x < picture.size.width / 2 ? 32 : 224; });
}

void dot(Picture& picture) {
  picture.at(200, 300, 0) = 255;
}

int wave(int x, int y, int channel) {
  if (channel == 0) return (tri(x, 96) + tri(y, 130) + tri(x + y, 210) + tri(3 * x + y, 774)) / 4;
  if (channel == 1) return (tri(x, 250) + tri(y, 70) + tri(x + 2 * y, 518) + tri(x * y / 64, 254)) / 4;
  return (tri(2 * x, 178) + tri(y, 302) + tri(x + y, 90) + tri(x * x / 256 + y, 400)) / 4;
}

void waves(Picture& picture) {
  paintEach(picture, wave);
}

// Every 16 x 16 block has a grey of its own, by multiplicative hashing modulo 2^32.
int block(int x, int y, int) {
  const auto across = static_cast<std::uint32_t>(x / 16) * 73856093U;
  const auto down = static_cast<std::uint32_t>(y / 16) * 19349663U;
  return static_cast<int>(((across ^ down) * 2654435761U + 12345U) >> 24);
}

void blocks(Picture& picture) {
  paintEach(picture, block);
}

constexpr PixelLayout kGray = PixelLayout::Gray8;
constexpr PixelLayout kRgb = PixelLayout::Rgb8;

constexpr auto kPatterns = std::to_array<Pattern>({
    {"p01_const128_1x1", {1, 1}, kGray, flat<128>},
    {"p02_lcg_4x100", {4, 100}, kRgb, noise<1>},
    {"p03_lcg_5x5", {5, 5}, kGray, noise<2>},
    {"p04_lcg_5x7", {5, 7}, kRgb, noise<3>},
    {"p05_waves_63x63", {63, 63}, kRgb, waves},
    {"p06_waves_64x64", {64, 64}, kRgb, waves},
    {"p07_lcg_64x64", {64, 64}, kGray, noise<4>},
    {"p08_waves_65x129", {65, 129}, kRgb, waves},
    {"p09_waves_129x257", {129, 257}, kRgb, waves},
    {"p10_checker8_128x128", {128, 128}, kGray, checker<8, 16, 240>},
    {"p11_hgrad_128x128", {128, 128}, kGray, gradientAcross},
    {"p12_vgrad_128x128", {128, 128}, kGray, gradientDown},
    {"p13_const200_128x128", {128, 128}, kGray, flat<200>},
    {"p14_constrgb_100x80", {100, 80}, kRgb, flat<10, 200, 77>},
    {"p15_step_256x256", {256, 256}, kGray, step},
    {"p16_dot_512x512", {512, 512}, kGray, dot},
    {"p17_waves_512x512", {512, 512}, kRgb, waves},
    {"p18_lcg_512x512", {512, 512}, kRgb, noise<5>},
    {"p19_checker1_512x512", {512, 512}, kGray, checker<1, 0, 255>},
    {"p20_waves_513x400", {513, 400}, kRgb, waves},
    {"p21_waves_8x1000", {8, 1000}, kRgb, waves},
    {"p22_waves_1000x8", {1000, 8}, kRgb, waves},
    {"p23_waves_640x480", {640, 480}, kRgb, waves},
    {"p24_lcg_640x480", {640, 480}, kRgb, noise<6>},
    {"p25_waves_1920x1080", {1920, 1080}, kRgb, waves},
    {"p26_rgbgrad_1920x1080", {1920, 1080}, kRgb, gradients},
    {"p27_blocks_1080x1920", {1080, 1920}, kGray, blocks},
    {"p28_waves_4000x3000", {4000, 3000}, kRgb, waves},
    {"p29_waves_3000x4000", {3000, 4000}, kRgb, waves},
    {"p30_blocks_4000x3000", {4000, 3000}, kGray, blocks},
});

}  // namespace

Picture Pattern::draw() const {
  Picture picture(size, layout);
  paint(picture);
  return picture;
}

std::span<const Pattern> patterns() {
  return kPatterns;
}

const Pattern& patternNamed(std::string_view name) {
  const auto found = std::ranges::find(kPatterns, name, &Pattern::name);
  if (found == kPatterns.end()) throw std::invalid_argument("no such pattern");
  return *found;
}

void paintNoise(Picture& picture, std::uint32_t seed) {
  std::uint32_t state = seed;
  for (std::uint8_t& sample : picture.samples) {
    state = 1664525U * state + 1013904223U;
    sample = static_cast<std::uint8_t>(state >> 24);
  }
}

}  // namespace mahfooz::tests
