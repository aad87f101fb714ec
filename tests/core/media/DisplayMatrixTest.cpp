#include "core/media/DisplayMatrix.h"

#include <catch2/catch.hpp>

using namespace mahfooz::media;
using mahfooz::image::Orientation;

namespace {

constexpr std::int32_t kOne = 1 << 16;

DisplayMatrix matrix(std::int32_t a, std::int32_t b, std::int32_t c, std::int32_t d) {
  return {a, b, 0, c, d, 0, 0, 0, 1 << 30};
}

}  // namespace

// ISO/IEC 14496-12, 8.3.2: a point (x, y) goes to (a x + c y, b x + d y), y pointing down.
TEST_CASE("a matrix of quarter turns is understood as a player does") {
  CHECK(orientationFromMatrix(matrix(kOne, 0, 0, kOne)) == Orientation::Normal);
  CHECK(orientationFromMatrix(matrix(0, kOne, -kOne, 0)) == Orientation::Rotate90);
  CHECK(orientationFromMatrix(matrix(-kOne, 0, 0, -kOne)) == Orientation::Rotate180);
  CHECK(orientationFromMatrix(matrix(0, -kOne, kOne, 0)) == Orientation::Rotate270);
}

TEST_CASE("a matrix that mirrors is understood as a player does") {
  CHECK(orientationFromMatrix(matrix(-kOne, 0, 0, kOne)) == Orientation::MirrorHorizontal);
  CHECK(orientationFromMatrix(matrix(kOne, 0, 0, -kOne)) == Orientation::MirrorVertical);
}

TEST_CASE("a matrix of some other turn or of nothing turns nothing") {
  CHECK(orientationFromMatrix(matrix(46341, 46341, -46341, 46341)) == Orientation::Normal);
  CHECK(orientationFromMatrix({}) == Orientation::Normal);
}
