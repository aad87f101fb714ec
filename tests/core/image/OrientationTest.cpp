#include "core/image/Orient.h"
#include "core/image/Raster.h"
#include "tests/support/Patterns.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <vector>

using namespace mahfooz;
using namespace mahfooz::image;
using tests::Picture;

namespace {

constexpr std::array kLayouts{PixelLayout::Gray8, PixelLayout::Rgb8};

struct Point {
  int x;
  int y;
};

// Which stored pixel is shown at (x, y), by CIPA DC-008: where the 0th row and the 0th column of the file lie in what
// is seen. `stored` is the size in the file.
Point storedPlace(Orientation orientation, int x, int y, Size stored) {
  const int right = stored.width - 1;
  const int bottom = stored.height - 1;
  switch (orientation) {
    case Orientation::Normal:  // row 0 on top, column 0 at the left
      return {x, y};
    case Orientation::MirrorHorizontal:  // top, right
      return {right - x, y};
    case Orientation::Rotate180:  // bottom, right
      return {right - x, bottom - y};
    case Orientation::MirrorVertical:  // bottom, left
      return {x, bottom - y};
    case Orientation::Transpose:  // row 0 at the left, column 0 on top
      return {y, x};
    case Orientation::Rotate90:  // right, top
      return {y, bottom - x};
    case Orientation::Transverse:  // right, bottom
      return {right - y, bottom - x};
    case Orientation::Rotate270:  // left, bottom
      return {right - y, x};
  }
  return {-1, -1};
}

Picture shownByDefinition(const Picture& stored, Orientation orientation) {
  Picture shown(displayedSize(stored.size, orientation), stored.layout);
  for (int y = 0; y < shown.size.height; ++y) {
    for (int x = 0; x < shown.size.width; ++x) {
      const Point from = storedPlace(orientation, x, y, stored.size);
      for (int channel = 0; channel < channels(stored.layout); ++channel)
        shown.at(x, y, channel) = stored.at(from.x, from.y, channel);
    }
  }
  return shown;
}

class Collector final : public RowSink {
 public:
  void addRow(std::span<const std::uint8_t> samples) override {
    m_samples.insert(m_samples.end(), samples.begin(), samples.end());
    m_rowBytes.push_back(samples.size());
  }
  std::vector<std::uint8_t> m_samples;
  std::vector<std::size_t> m_rowBytes;
};

Raster rasterOf(const Picture& picture) {
  Raster raster(picture.size, picture.layout);
  picture.feed(raster);
  return raster;
}

Picture noise(Size size, PixelLayout layout) {
  Picture picture(size, layout);
  tests::paintNoise(picture, 3);
  return picture;
}

}  // namespace

TEST_CASE("every orientation shows each pixel where the definition says") {
  for (const PixelLayout layout : kLayouts) {
    for (const Size size : {Size{7, 4}, Size{4, 7}, Size{1, 9}, Size{33, 65}}) {
      const Picture stored = noise(size, layout);
      const Raster raster = rasterOf(stored);
      for (unsigned number = 1; number <= 8; ++number) {
        CAPTURE(layout, size.width, size.height, number);
        const auto orientation = orientationFromNumber(number);
        REQUIRE(orientation);
        const Picture expected = shownByDefinition(stored, *orientation);
        Collector collector;
        raster.replay(*orientation, collector);
        REQUIRE(collector.m_rowBytes.size() == static_cast<std::size_t>(expected.size.height));
        REQUIRE(std::ranges::all_of(collector.m_rowBytes,
                                    [&](std::size_t bytes) { return bytes == rowBytes(expected.size, layout); }));
        CHECK(collector.m_samples == expected.samples);
      }
    }
  }
}

TEST_CASE("turning leaves the stored picture as it is and can be done again") {
  const Picture stored = noise({6, 5}, PixelLayout::Rgb8);
  const Raster raster = rasterOf(stored);
  Collector turned;
  raster.replay(Orientation::Rotate180, turned);
  Collector upright;
  raster.replay(Orientation::Normal, upright);
  CHECK(upright.m_samples == stored.samples);
  CHECK(turned.m_samples != stored.samples);
}

TEST_CASE("an oriented picture has the displayed size") {
  const cv::Mat stored(3, 8, CV_8UC3, cv::Scalar(1, 2, 3));
  for (unsigned number = 1; number <= 8; ++number) {
    const auto orientation = orientationFromNumber(number);
    REQUIRE(orientation);
    const cv::Mat shown = oriented(stored, *orientation);
    CHECK(Size{shown.cols, shown.rows} == displayedSize({8, 3}, *orientation));
  }
}

TEST_CASE("only one to eight are orientations") {
  CHECK_FALSE(orientationFromNumber(0));
  CHECK_FALSE(orientationFromNumber(9));
  CHECK_FALSE(orientationFromNumber(0xFFFFFFFF));
  CHECK(orientationFromNumber(6) == Orientation::Rotate90);
}
