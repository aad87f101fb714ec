#include "core/hash/PdqStream.h"
#include "tests/support/Patterns.h"
#include "tests/support/PlainPdq.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <bit>
#include <random>

using namespace mahfooz;
using namespace mahfooz::tests;
using image::CpuPath;
using image::PixelLayout;

namespace {

constexpr std::array kLayouts{PixelLayout::Gray8, PixelLayout::Rgb8};

// A processor without AVX2 cannot take that path: then the plain one is compared with itself.
std::array<CpuPath, 2> paths() {
  return {CpuPath::Plain, image::bestCpuPath()};
}

hash::PdqSpectrum spectrumOf(const Picture& picture, CpuPath path) {
  hash::PdqStream stream(picture.size, picture.layout, path);
  picture.feed(stream);
  return stream.finish();
}

bool sameBits(float a, float b) {
  return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}

void checkAgainstPlain(image::Size size, PixelLayout layout, std::uint32_t seed) {
  Picture picture(size, layout);
  paintNoise(picture, seed);
  const PlainPdq expected = plainPdq(picture);
  for (const CpuPath path : paths()) {
    CAPTURE(size.width, size.height, layout, path);
    const hash::PdqSpectrum spectrum = spectrumOf(picture, path);
    CHECK(spectrum.quality == expected.quality);
    CHECK(std::ranges::equal(spectrum.coefficients, expected.coefficients, sameBits));
  }
}

}  // namespace

TEST_CASE("streamed equals the plain whole-picture way at many odd sizes") {
  std::minstd_rand random(1);
  std::uniform_int_distribution<int> side(5, 300);
  for (std::uint32_t round = 0; round < 150; ++round) {
    const image::Size size{side(random), side(random)};
    for (const PixelLayout layout : kLayouts)
      checkAgainstPlain(size, layout, round);
  }
}

TEST_CASE("streamed equals the plain way where a block or a window or a strip just ends") {
  const std::array sides{5, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129, 256, 257, 384, 385, 513};
  for (const int side : sides) {
    checkAgainstPlain({side, 17}, PixelLayout::Gray8, 7);
    checkAgainstPlain({70, side}, PixelLayout::Rgb8, 8);
    checkAgainstPlain({side, side}, PixelLayout::Rgb8, 9);
  }
}

TEST_CASE("streamed equals the plain way where the window is wider than a block or a strip") {
  checkAgainstPlain({20001, 8}, PixelLayout::Rgb8, 10);
  checkAgainstPlain({8, 20001}, PixelLayout::Rgb8, 11);
  checkAgainstPlain({4096, 130}, PixelLayout::Gray8, 12);
  checkAgainstPlain({130, 4096}, PixelLayout::Gray8, 13);
  checkAgainstPlain({2049, 2047}, PixelLayout::Rgb8, 14);
}

TEST_CASE("a picture of 64 by 64 is taken as it is") {
  for (const PixelLayout layout : kLayouts)
    checkAgainstPlain({64, 64}, layout, 15);
}

TEST_CASE("a side under five pixels gives no bit and quality zero whatever is in the picture") {
  const std::array<image::Size, 5> sizes{{{1, 1}, {4, 4}, {4, 1000}, {1000, 4}, {5, 4}}};
  for (const image::Size size : sizes) {
    CAPTURE(size.width, size.height);
    Picture picture(size, PixelLayout::Rgb8);
    paintNoise(picture, 16);
    const hash::PdqSpectrum spectrum = spectrumOf(picture, CpuPath::Plain);
    CHECK(spectrum.quality == 0);
    for (const hash::Dihedral way : hash::kAllDihedrals)
      CHECK(spectrum.hash(way) == hash::PdqHash());
  }
}

TEST_CASE("the smallest side that is hashed is five") {
  Picture picture({5, 5}, PixelLayout::Gray8);
  paintNoise(picture, 17);
  CHECK(spectrumOf(picture, CpuPath::Plain).hash() != hash::PdqHash());
}

TEST_CASE("a black picture has no bit set") {
  const Picture black({300, 200}, PixelLayout::Rgb8);
  CHECK(spectrumOf(black, image::bestCpuPath()).hash() == hash::PdqHash());
}
