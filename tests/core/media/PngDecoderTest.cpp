#include "core/media/PngDecoder.h"

#include "core/media/PngOrientation.h"
#include "tests/core/media/DecodedPhoto.h"
#include "tests/support/JpegFile.h"
#include "tests/support/PngFile.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string_view>

using namespace mahfooz;
using namespace mahfooz::media;
using image::Orientation;
using image::PixelLayout;
using test::drawPicture;
using test::PngColour;
using test::pngFile;
using test::PngOptions;
using test::PngOrder;

namespace {

constexpr int kWidth = 61;
constexpr int kHeight = 43;

}  // namespace

TEST_CASE("an RGB PNG gives the pixels that were drawn") {
  for (const auto order : {PngOrder::Plain, PngOrder::Interlaced}) {
    const auto picture = drawPicture(kWidth, kHeight, 3);
    const auto photo = decodePhoto(pngFile(picture, {.order = order}));
    REQUIRE(photo);
    CHECK(photo->header.layout == PixelLayout::Rgb8);
    CHECK(photo->header.storedSize == image::Size{kWidth, kHeight});
    CHECK(photo->header.orientation == Orientation::Normal);
    CHECK(photo->samples == picture.samples);
  }
}

TEST_CASE("a grey PNG stays grey") {
  for (const auto order : {PngOrder::Plain, PngOrder::Interlaced}) {
    const auto picture = drawPicture(kWidth, kHeight, 1);
    const auto photo = decodePhoto(pngFile(picture, {.order = order}));
    REQUIRE(photo);
    CHECK(photo->header.layout == PixelLayout::Gray8);
    CHECK(photo->samples == picture.samples);
  }
}

TEST_CASE("alpha comes with the colour that stands under it") {
  for (const int channels : {2, 4}) {
    const auto picture = drawPicture(kWidth, kHeight, channels);
    const auto photo = decodePhoto(pngFile(picture));
    REQUIRE(photo);
    CHECK(photo->header.layout == (channels == 2 ? PixelLayout::GrayAlpha8 : PixelLayout::Rgba8));
    CHECK(photo->samples == picture.samples);
  }
}

TEST_CASE("grey of 1 and 2 and 4 bits is stretched to 8") {
  const PngOptions grey{.colour = PngColour::Grey};
  const auto decodedRow = [&](int bitDepth, const test::Bytes& row) {
    PngOptions options = grey;
    options.bitDepth = bitDepth;
    test::Bytes rows;
    for (int y = 0; y < 5; ++y)
      rows.insert(rows.end(), row.begin(), row.end());
    const auto photo = decodePhoto(pngFile(8, 5, rows, options));
    REQUIRE(photo);
    return test::Bytes(photo->samples.begin(), photo->samples.begin() + 8);
  };
  CHECK(decodedRow(1, {0b10110001}) == test::Bytes{255, 0, 255, 255, 0, 0, 0, 255});
  CHECK(decodedRow(2, {0b00011011, 0b11100100}) == test::Bytes{0, 85, 170, 255, 255, 170, 85, 0});
  CHECK(decodedRow(4, {0x01, 0x23, 0xEF, 0x80}) == test::Bytes{0, 17, 34, 51, 238, 255, 136, 0});
}

TEST_CASE("16 bits become 8 by rounding and not by dropping the low byte") {
  // 0x01FF is 511 / 257 = 1.99; 0x0080 is 0.498; 0x0081 is 0.502
  const test::Bytes row = {0x01, 0xFF, 0x00, 0x80, 0x00, 0x81, 0xFF, 0xFF, 0x80, 0x80};
  test::Bytes rows;
  for (int y = 0; y < 5; ++y)
    rows.insert(rows.end(), row.begin(), row.end());
  const auto photo = decodePhoto(pngFile(5, 5, rows, {.colour = PngColour::Grey, .bitDepth = 16}));
  REQUIRE(photo);
  CHECK(test::Bytes(photo->samples.begin(), photo->samples.begin() + 5) == test::Bytes{2, 0, 1, 255, 128});
}

TEST_CASE("a palette is expanded to its colours") {
  const test::Bytes palette = {10, 20, 30, 200, 100, 50, 7, 7, 7, 1, 2, 3};
  const test::Bytes rows(5 * 2, 0b00011011);  // 0 1 2 3 0 1 2 3
  for (const auto order : {PngOrder::Plain, PngOrder::Interlaced}) {
    const auto photo = decodePhoto(
        pngFile(8, 5, rows, {.colour = PngColour::Palette, .bitDepth = 2, .order = order, .palette = palette}));
    REQUIRE(photo);
    CHECK(photo->header.layout == PixelLayout::Rgb8);
    CHECK(test::Bytes(photo->samples.begin(), photo->samples.begin() + 12) == palette);
  }
}

TEST_CASE("the orientation of a PNG is read before and after its pixels") {
  const auto picture = drawPicture(kWidth, kHeight, 3);
  const auto tiff = test::tiffWithOrientation(5);
  CHECK(decodePhoto(pngFile(picture, {.exifBefore = tiff}))->header.orientation == Orientation::Transpose);
  CHECK(decodePhoto(pngFile(picture, {.exifAfter = tiff}))->header.orientation == Orientation::Transpose);
  CHECK(decodePhoto(pngFile(picture, {.exifBefore = test::tiffWithOrientation(2), .exifAfter = tiff}))
            ->header.orientation == Orientation::MirrorHorizontal);
}

TEST_CASE("an orientation whose check sum is wrong is not there") {
  auto file = pngFile(drawPicture(kWidth, kHeight, 3), {.exifBefore = test::tiffWithOrientation(5)});
  file[test::chunkTypeAt(file, "eXIf") + 6] ^= 1U;
  const auto photo = decodePhoto(file);
  REQUIRE(photo);
  CHECK(photo->header.orientation == Orientation::Normal);
}

TEST_CASE("a PNG whose pixels have a wrong check sum is corrupt") {
  auto file = pngFile(drawPicture(kWidth, kHeight, 3));
  file[test::chunkTypeAt(file, "IEND") - 5] ^= 1U;  // the last byte of the check sum before it
  CHECK(refusalOf(file) == ErrorCode::FileCorrupt);
}

TEST_CASE("a PNG whose header has a wrong check sum is corrupt") {
  auto file = pngFile(drawPicture(kWidth, kHeight, 3));
  file[test::chunkTypeAt(file, "IHDR") + 7] ^= 1U;
  CHECK(refusalOf(file) == ErrorCode::FileCorrupt);
}

TEST_CASE("a PNG without its end chunk is truncated") {
  auto file = pngFile(drawPicture(kWidth, kHeight, 3));
  file.resize(test::chunkTypeAt(file, "IEND") - 4);
  CHECK(refusalOf(file) == ErrorCode::FileTruncated);
}

TEST_CASE("the orientation behind the pixels of a large PNG is found") {
  auto file = test::pngFile(test::drawPicture(24, 17, 3), {.exifAfter = test::tiffWithOrientation(8)});
  constexpr std::uint32_t kBytes = 17U << 20U;
  test::Bytes filler(kBytes + 12, 0);
  for (std::size_t i = 0; i < 4; ++i)
    filler[i] = static_cast<std::uint8_t>(kBytes >> (24 - 8 * i));
  std::ranges::copy(std::string_view("fiLl"), filler.begin() + 4);
  const auto exif = static_cast<std::ptrdiff_t>(test::chunkTypeAt(file, "eXIf")) - 4;
  file.insert(file.begin() + exif, filler.begin(), filler.end());
  CHECK(pngOrientation(file) == image::Orientation::Rotate270);
}
