#include "core/hash/Dihedral.h"
#include "core/hash/PdqStream.h"
#include "tests/support/Patterns.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

using namespace mahfooz;
using namespace mahfooz::tests;
using hash::Dihedral;
using hash::turned;

namespace {

hash::Coefficients someCoefficients() {
  hash::Coefficients coefficients{};
  for (std::size_t i = 0; i < coefficients.size(); ++i)
    coefficients[i] = static_cast<float>(i) + 1.0F;
  return coefficients;
}

hash::PdqSpectrum spectrumOf(const Picture& picture) {
  hash::PdqStream stream(picture.size, picture.layout);
  picture.feed(stream);
  return stream.finish();
}

// Where the pixel at (x, y) of the turned picture comes from; `s` is the last index of a square's side.
struct Point {
  int x;
  int y;
};
using Source = Point (*)(int x, int y, int s);

Picture turnedPicture(const Picture& picture, Source source) {
  Picture result(picture.size, picture.layout);
  const int side = picture.size.width;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const Point from = source(x, y, side - 1);
      result.at(x, y, 0) = picture.at(from.x, from.y, 0);
    }
  }
  return result;
}

Dihedral nearest(const hash::PdqSpectrum& spectrum, const hash::PdqHash& hash) {
  return *std::ranges::min_element(hash::kAllDihedrals, {},
                                   [&](Dihedral way) { return spectrum.hash(way).distanceTo(hash); });
}

// Smooth and without any symmetry: a grey square out of the waves.
Picture graySquare() {
  Picture waves = patternNamed("p17_waves_512x512").draw();
  Picture square({512, 512}, image::PixelLayout::Gray8);
  for (int y = 0; y < 512; ++y) {
    for (int x = 0; x < 512; ++x)
      square.at(x, y, 0) = static_cast<std::uint8_t>(waves.at(x, y, 1) * (x + 2 * y) / 1600);
  }
  return square;
}

}  // namespace

TEST_CASE("turning back gives the same coefficients") {
  const hash::Coefficients start = someCoefficients();
  CHECK(turned(start, Dihedral::Original) == start);
  CHECK(turned(turned(start, Dihedral::Rot90), Dihedral::Rot270) == start);
  for (const Dihedral way :
       {Dihedral::Rot180, Dihedral::FlipX, Dihedral::FlipY, Dihedral::FlipPlus1, Dihedral::FlipMinus1})
    CHECK(turned(turned(start, way), way) == start);
}

TEST_CASE("two turns make the third") {
  const hash::Coefficients start = someCoefficients();
  CHECK(turned(turned(start, Dihedral::Rot90), Dihedral::Rot90) == turned(start, Dihedral::Rot180));
  CHECK(turned(turned(start, Dihedral::FlipX), Dihedral::FlipY) == turned(start, Dihedral::Rot180));
  CHECK(turned(turned(start, Dihedral::FlipPlus1), Dihedral::Rot180) == turned(start, Dihedral::FlipMinus1));
}

TEST_CASE("the picture that is really turned has that way's dihedral hash nearest") {
  const std::array<Source, 8> sources{
      [](int x, int y, int) {
        return Point{x, y};
      },  // Original
      [](int x, int y, int s) {
        return Point{s - y, x};
      },  // Rot90: the right side goes to the top
      [](int x, int y, int s) {
        return Point{s - x, s - y};
      },  // Rot180
      [](int x, int y, int s) {
        return Point{y, s - x};
      },  // Rot270
      [](int x, int y, int s) {
        return Point{x, s - y};
      },  // FlipX
      [](int x, int y, int s) {
        return Point{s - x, y};
      },  // FlipY
      [](int x, int y, int) {
        return Point{y, x};
      },  // FlipPlus1
      [](int x, int y, int s) {
        return Point{s - y, s - x};
      },  // FlipMinus1
  };
  const Picture square = graySquare();
  const hash::PdqSpectrum spectrum = spectrumOf(square);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    CAPTURE(i);
    const hash::PdqHash really = spectrumOf(turnedPicture(square, sources[i])).hash();
    CHECK(nearest(spectrum, really) == hash::kAllDihedrals[i]);
  }
}
