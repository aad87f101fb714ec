#include "core/media/ExifOrientation.h"

#include "tests/support/JpegFile.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::media;
using image::Orientation;

namespace {

constexpr std::size_t kEntryAt = 22;  // the second entry: tag, type, count, value

test::Bytes changed(std::size_t at, std::uint8_t value) {
  test::Bytes tiff = test::tiffWithOrientation(6);
  tiff[at] = value;
  return tiff;
}

}  // namespace

TEST_CASE("all eight orientations are read in both byte orders") {
  for (int number = 1; number <= 8; ++number) {
    CHECK(exifOrientation(test::tiffWithOrientation(number, test::TiffOrder::LittleEndian)) ==
          image::orientationFromNumber(static_cast<unsigned>(number)));
    CHECK(exifOrientation(test::tiffWithOrientation(number, test::TiffOrder::BigEndian)) ==
          image::orientationFromNumber(static_cast<unsigned>(number)));
  }
}

TEST_CASE("an orientation that is not defined means normal") {
  CHECK(exifOrientation(test::tiffWithOrientation(0)) == Orientation::Normal);
  CHECK(exifOrientation(test::tiffWithOrientation(9)) == Orientation::Normal);
  CHECK(exifOrientation(test::tiffWithOrientation(65535)) == Orientation::Normal);
}

TEST_CASE("a header that is not TIFF means normal") {
  CHECK(exifOrientation({}) == Orientation::Normal);
  CHECK(exifOrientation(changed(0, 'M')) == Orientation::Normal);
  CHECK(exifOrientation(changed(0, 'X')) == Orientation::Normal);
  CHECK(exifOrientation(changed(2, 43)) == Orientation::Normal);
}

TEST_CASE("an entry of another type or count means normal") {
  CHECK(exifOrientation(changed(kEntryAt + 2, 4)) == Orientation::Normal);
  CHECK(exifOrientation(changed(kEntryAt + 4, 2)) == Orientation::Normal);
  CHECK(exifOrientation(changed(kEntryAt + 4, 0)) == Orientation::Normal);
}

TEST_CASE("offsets and counts that point outside mean normal") {
  CHECK(exifOrientation(changed(4, 200)) == Orientation::Normal);
  CHECK(exifOrientation(changed(7, 0xFF)) == Orientation::Normal);
  CHECK(exifOrientation(changed(8, 0)) == Orientation::Normal);
  CHECK(exifOrientation(changed(9, 0xFF)) == Orientation::Rotate90);  // found before the count runs out of the block
}

TEST_CASE("a block that is cut short anywhere never gives an orientation that it does not hold") {
  const test::Bytes whole = test::tiffWithOrientation(6);
  constexpr std::size_t kValueEnd = kEntryAt + 10;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto expected = size >= kValueEnd ? Orientation::Rotate90 : Orientation::Normal;
    CHECK(exifOrientation(std::span(whole).first(size)) == expected);
  }
}

TEST_CASE("only a segment that begins with Exif is read") {
  CHECK(exifSegmentOrientation(test::exifSegment(test::tiffWithOrientation(3))) == Orientation::Rotate180);
  CHECK(exifSegmentOrientation(test::tiffWithOrientation(3)) == Orientation::Normal);
  CHECK_FALSE(isExifSegment(test::Bytes{'E', 'x', 'i', 'f', 0}));
  CHECK_FALSE(isExifSegment(test::Bytes{'h', 't', 't', 'p', ':', '/', '/'}));
}
