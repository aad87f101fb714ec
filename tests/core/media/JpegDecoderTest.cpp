#include "core/media/JpegDecoder.h"

#include "core/media/CmykRow.h"
#include "core/media/JpegOrientation.h"
#include "tests/core/media/DecodedPhoto.h"
#include "tests/support/JpegFile.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

using namespace mahfooz;
using namespace mahfooz::media;
using image::Orientation;
using image::PixelLayout;
using test::drawPicture;
using test::JpegColour;
using test::jpegFile;
using test::JpegProcess;

namespace {

constexpr int kWidth = 123;  // not a multiple of a block, so that edges count
constexpr int kHeight = 77;

int largestDifference(const test::Bytes& left, const test::Bytes& right) {
  REQUIRE(left.size() == right.size());
  int largest = 0;
  for (std::size_t i = 0; i < left.size(); ++i)
    largest = std::max(largest, std::abs(left[i] - right[i]));
  return largest;
}

// "Exif" with nothing else, then XMP, then the real one.
test::Bytes withSegmentBefore(test::Bytes file, const test::Bytes& payload) {
  const auto length = payload.size() + 2;
  test::Bytes segment = {0xFF, 0xE1, static_cast<std::uint8_t>(length >> 8U), static_cast<std::uint8_t>(length)};
  segment.insert(segment.end(), payload.begin(), payload.end());
  file.insert(file.begin() + 2, segment.begin(), segment.end());
  return file;
}

}  // namespace

TEST_CASE("a colour JPEG gives the pixels of djpeg") {
  for (const auto process : {JpegProcess::Baseline, JpegProcess::Progressive, JpegProcess::Arithmetic}) {
    for (const auto colour : {JpegColour::YCbCr, JpegColour::Rgb}) {
      const auto file = jpegFile(drawPicture(kWidth, kHeight, 3), {.colour = colour, .process = process});
      const auto photo = decodePhoto(file);
      REQUIRE(photo);
      CHECK(photo->header.storedSize == image::Size{kWidth, kHeight});
      CHECK(photo->header.layout == PixelLayout::Rgb8);
      CHECK(photo->samples == test::jpegPixelsByDefaults(file));
    }
  }
}

TEST_CASE("a grey JPEG stays grey") {
  for (const auto process : {JpegProcess::Baseline, JpegProcess::Progressive, JpegProcess::Arithmetic}) {
    const auto file = jpegFile(drawPicture(kWidth, kHeight, 1), {.colour = JpegColour::Grey, .process = process});
    const auto photo = decodePhoto(file);
    REQUIRE(photo);
    CHECK(photo->header.layout == PixelLayout::Gray8);
    CHECK(photo->samples == test::jpegPixelsByDefaults(file));
  }
}

TEST_CASE("decoded pixels are those that were drawn") {
  const auto picture = drawPicture(kWidth, kHeight, 1);
  const auto photo = decodePhoto(jpegFile(picture, {.colour = JpegColour::Grey, .quality = 100}));
  REQUIRE(photo);
  CHECK(largestDifference(photo->samples, picture.samples) <= 2);  // the rounding of a forward and an inverse DCT
}

TEST_CASE("CMYK and YCCK become RGB by the meaning that the Adobe marker gives") {
  for (const auto colour : {JpegColour::Cmyk, JpegColour::Ycck}) {
    const auto file = jpegFile(drawPicture(kWidth, kHeight, 4), {.colour = colour});
    const auto photo = decodePhoto(file);
    REQUIRE(photo);
    CHECK(photo->header.layout == PixelLayout::Rgb8);
    test::Bytes expected(photo->samples.size());
    cmykToRgb(test::jpegPixelsByDefaults(file), CmykMeaning::Light, expected);
    CHECK(photo->samples == expected);
  }
}

TEST_CASE("CMYK without an Adobe marker is ink") {
  const auto file =
      jpegFile(drawPicture(kWidth, kHeight, 4), {.colour = JpegColour::Cmyk, .adobe = test::AdobeMarker::LeftOut});
  const auto photo = decodePhoto(file);
  REQUIRE(photo);
  test::Bytes expected(photo->samples.size());
  cmykToRgb(test::jpegPixelsByDefaults(file), CmykMeaning::Ink, expected);
  CHECK(photo->samples == expected);
}

TEST_CASE("the EXIF orientation of a JPEG is told and not applied") {
  const auto exif = test::exifSegment(test::tiffWithOrientation(6, test::TiffOrder::BigEndian));
  const auto photo = decodePhoto(jpegFile(drawPicture(kWidth, kHeight, 3), {.exif = exif}));
  REQUIRE(photo);
  CHECK(photo->header.orientation == Orientation::Rotate90);
  CHECK(photo->header.storedSize == image::Size{kWidth, kHeight});
}

TEST_CASE("the first segment that is EXIF counts") {
  const auto file =
      jpegFile(drawPicture(kWidth, kHeight, 3), {.exif = test::exifSegment(test::tiffWithOrientation(8))});
  const auto withXmp = withSegmentBefore(file, {'h', 't', 't', 'p', ':', 0, 1, 2, 3});
  CHECK(decodePhoto(withXmp)->header.orientation == Orientation::Rotate270);
  const auto withEarlier = withSegmentBefore(withXmp, test::exifSegment(test::tiffWithOrientation(3)));
  CHECK(decodePhoto(withEarlier)->header.orientation == Orientation::Rotate180);
}

TEST_CASE("an EXIF segment behind the begin of the pixels does not count") {
  auto file = jpegFile(drawPicture(kWidth, kHeight, 3));
  const auto exif = test::exifSegment(test::tiffWithOrientation(6));
  file.insert(file.end(), exif.begin(), exif.end());
  CHECK(jpegOrientation(file) == Orientation::Normal);
}

TEST_CASE("fill bytes before a segment of a JPEG hide nothing") {
  const auto exif = test::exifSegment(test::tiffWithOrientation(6));
  auto file = jpegFile(drawPicture(kWidth, kHeight, 3), {.exif = exif});
  file.insert(file.begin() + 2, 100, 0xFF);
  const auto photo = decodePhoto(file);
  REQUIRE(photo);
  CHECK(photo->header.orientation == Orientation::Rotate90);
}

TEST_CASE("what follows the end of a JPEG is nobody's business") {
  auto file = jpegFile(drawPicture(kWidth, kHeight, 3));
  const auto clean = decodePhoto(file);
  file.insert(file.end(), 5000, 0xD8);
  const auto photo = decodePhoto(file);
  REQUIRE(photo);
  CHECK(photo->samples == clean->samples);
}

TEST_CASE("padding between the pixels and the end of a JPEG is nothing lost") {
  auto file = jpegFile(drawPicture(kWidth, kHeight, 3));
  const auto clean = decodePhoto(file);
  file.insert(file.end() - 2, 300, 0x00);
  const auto photo = decodePhoto(file);
  REQUIRE(photo);
  CHECK(photo->samples == clean->samples);
}

TEST_CASE("bytes that are left over between the pixels and the end of a JPEG are corruption") {
  auto file = jpegFile(drawPicture(kWidth, kHeight, 3));
  const auto surplus = drawPicture(300, 1, 1).samples;
  file.insert(file.end() - 2, surplus.begin(), surplus.end());
  CHECK(refusalOf(file) == ErrorCode::FileCorrupt);
}

TEST_CASE("a 12-bit JPEG is a variant that we do not decode") {
  auto file = jpegFile(drawPicture(kWidth, kHeight, 3));
  constexpr std::uint8_t kFrame[] = {0xFF, 0xC0};
  const auto frame = std::ranges::search(file, kFrame).begin();
  *(frame + 4) = 12;
  CHECK(refusalOf(file) == ErrorCode::FileVariantUnsupported);
}

TEST_CASE("a lossless JPEG is a variant that we do not decode") {
  auto file = jpegFile(drawPicture(kWidth, kHeight, 3));
  constexpr std::uint8_t kFrame[] = {0xFF, 0xC0};
  const auto frame = std::ranges::search(file, kFrame).begin();
  *(frame + 1) = 0xC3;
  CHECK(refusalOf(file) == ErrorCode::FileVariantUnsupported);
}

TEST_CASE("a JPEG of more scans than any camera writes is refused") {
  auto file =
      jpegFile(drawPicture(kWidth, kHeight, 1), {.colour = JpegColour::Grey, .process = JpegProcess::Progressive});
  constexpr std::uint8_t kScan[] = {0xFF, 0xDA};
  // The last scan again and again: a refinement may follow itself as far as the library cares to warn.
  const auto last = std::ranges::find_end(file, kScan).begin();
  const test::Bytes scan(last, file.end() - 2);
  for (int i = 0; i < 150; ++i)
    file.insert(file.end() - 2, scan.begin(), scan.end());
  CHECK(refusalOf(file) == ErrorCode::FileVariantUnsupported);
}
