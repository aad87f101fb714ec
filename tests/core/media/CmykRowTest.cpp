#include "core/media/CmykRow.h"

#include "tests/support/DrawnPicture.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::media;

namespace {

test::Bytes converted(const test::Bytes& cmyk, CmykMeaning meaning) {
  test::Bytes rgb(cmyk.size() / 4 * 3);
  cmykToRgb(cmyk, meaning, rgb);
  return rgb;
}

}  // namespace

TEST_CASE("no ink is white and full ink is black") {
  CHECK(converted({0, 0, 0, 0}, CmykMeaning::Ink) == test::Bytes{255, 255, 255});
  CHECK(converted({0, 0, 0, 255}, CmykMeaning::Ink) == test::Bytes{0, 0, 0});
  CHECK(converted({255, 255, 255, 255}, CmykMeaning::Light) == test::Bytes{255, 255, 255});
  CHECK(converted({255, 255, 255, 0}, CmykMeaning::Light) == test::Bytes{0, 0, 0});
}

TEST_CASE("cyan takes red and black darkens all three") {
  CHECK(converted({255, 0, 0, 0, 0, 0, 0, 51}, CmykMeaning::Ink) == test::Bytes{0, 255, 255, 204, 204, 204});
  CHECK(converted({0, 255, 255, 255, 100, 200, 50, 128}, CmykMeaning::Light) == test::Bytes{0, 255, 255, 50, 100, 25});
}
