#include "app/hasher/TurnedPhoto.h"

#include "core/image/Orient.h"
#include "core/media/OpenPhoto.h"
#include "tests/support/JpegFile.h"
#include "tests/support/PngFile.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

using namespace mahfooz;
using hasher::PictureHash;
using image::Orientation;
using image::PixelLayout;

namespace {

std::string hashOf(const cv::Mat& pixels) {
  PictureHash hash({pixels.cols, pixels.rows}, PixelLayout::Rgb8);
  for (int y = 0; y < pixels.rows; ++y)
    hash.addRow({pixels.ptr(y), static_cast<std::size_t>(pixels.cols) * 3});
  return hash.finish().plain.hash().toHex();
}

// Through the picture as a whole.
std::string hashTurnedAtOnce(const test::Bytes& file, Orientation orientation) {
  test::CollectingSink whole;
  const auto decoder = media::openPhoto(file);
  REQUIRE(decoder);
  REQUIRE((*decoder)->decodeInto(whole));
  const image::Size size = (*decoder)->header().storedSize;
  auto samples = whole.samples();
  return hashOf(image::oriented(cv::Mat(size.height, size.width, CV_8UC3, samples.data()), orientation));
}

void checkTurned(const test::Bytes& file, Orientation orientation) {
  INFO("orientation " << static_cast<int>(orientation));
  auto decoder = media::openPhoto(file);
  REQUIRE(decoder);
  REQUIRE((*decoder)->header().orientation == orientation);
  std::vector<int> told;
  const auto spectra = hasher::hashTurned(std::move(*decoder), [&](int permille) { told.push_back(permille); });
  REQUIRE(spectra);
  CHECK(spectra->displayed.plain.hash().toHex() == hashTurnedAtOnce(file, orientation));
  CHECK(spectra->stored.plain.hash().toHex() == hashTurnedAtOnce(file, Orientation::Normal));
  CHECK(std::ranges::adjacent_find(told, std::greater_equal<>()) == told.end());
  CHECK(told.front() > 0);
  CHECK(told.back() <= 1000);
}

}  // namespace

// 24 MB of pixels: two passes.
TEST_CASE("a large photo that is turned has the hash that it would have in one piece") {
  const auto picture = test::drawPicture(3200, 2501, 3);
  for (unsigned number = 2; number <= 8; ++number) {
    const auto exif = test::exifSegment(test::tiffWithOrientation(static_cast<int>(number)));
    checkTurned(test::jpegFile(picture, {.exif = exif}), *image::orientationFromNumber(number));
  }
  checkTurned(test::pngFile(picture, {.exifBefore = test::tiffWithOrientation(6)}), Orientation::Rotate90);
}

TEST_CASE("a turned photo that is decoded as a whole has the same hash") {
  const auto picture = test::drawPicture(320, 250, 3);
  const auto exif = test::exifSegment(test::tiffWithOrientation(6));
  checkTurned(test::jpegFile(picture, {.process = test::JpegProcess::Progressive, .exif = exif}),
              Orientation::Rotate90);
}

// 63 MB of pixels: four passes.
TEST_CASE("a very large photo is turned in more passes") {
  const auto exif = test::exifSegment(test::tiffWithOrientation(8));
  checkTurned(test::jpegFile(test::drawPicture(5250, 4001, 3), {.exif = exif}), Orientation::Rotate270);
}
