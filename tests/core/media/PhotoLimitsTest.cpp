#include "core/media/PhotoLimits.h"

#include "tests/core/media/DecodedPhoto.h"
#include "tests/support/JpegFile.h"
#include "tests/support/PngFile.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::media;

namespace {

// A small JPEG whose frame header says another size. SOF0: FF C0, length, precision, height, width.
test::Bytes jpegSaying(unsigned width, unsigned height) {
  test::Bytes file = test::jpegFile(test::drawPicture(16, 16, 3));
  for (std::size_t i = 0; i + 8 < file.size(); ++i) {
    if (file[i] != 0xFF || file[i + 1] != 0xC0) continue;
    file[i + 5] = static_cast<std::uint8_t>(height >> 8U);
    file[i + 6] = static_cast<std::uint8_t>(height & 0xFFU);
    file[i + 7] = static_cast<std::uint8_t>(width >> 8U);
    file[i + 8] = static_cast<std::uint8_t>(width & 0xFFU);
    return file;
  }
  FAIL("no frame header");
  return file;
}

}  // namespace

TEST_CASE("a picture of five by five is the smallest that is taken") {
  CHECK(decodePhoto(test::pngFile(test::drawPicture(5, 5, 3))));
  CHECK(decodePhoto(test::jpegFile(test::drawPicture(5, 5, 3))));
  CHECK(refusalOf(test::pngFile(test::drawPicture(4, 100, 3))) == ErrorCode::PictureTooSmall);
  CHECK(refusalOf(test::pngFile(test::drawPicture(100, 4, 3))) == ErrorCode::PictureTooSmall);
  CHECK(refusalOf(test::jpegFile(test::drawPicture(100, 4, 1), {.colour = test::JpegColour::Grey})) ==
        ErrorCode::PictureTooSmall);
  CHECK(refusalOf(test::jpegFile(test::drawPicture(1, 1, 3))) == ErrorCode::PictureTooSmall);
}

TEST_CASE("a 200 megapixel phone picture is within the limits") {
  CHECK(acceptedSize(16320, 12240));
  CHECK(acceptedSize(25000, 10000));
}

TEST_CASE("more pixels than the limit are refused before a pixel is decoded") {
  CHECK(refusalOf(test::pngHeaderOnly(30000, 30000)) == ErrorCode::PictureTooLarge);
  CHECK(refusalOf(test::pngHeaderOnly(0x7FFFFFFF, 0x7FFFFFFF)) == ErrorCode::PictureTooLarge);
  CHECK(refusalOf(test::pngHeaderOnly(0x7FFFFFFF, 5)) == ErrorCode::PictureTooLarge);
  CHECK(refusalOf(test::pngHeaderOnly(5, 65536)) == ErrorCode::PictureTooLarge);
  CHECK(refusalOf(jpegSaying(65000, 65000)) == ErrorCode::PictureTooLarge);
  CHECK_FALSE(acceptedSize(25001, 10000));
}

TEST_CASE("a small file that says it is a large picture ends as truncated or corrupt without a pixel too many") {
  const ErrorCode code = refusalOf(jpegSaying(15000, 15000));
  CHECK((code == ErrorCode::FileTruncated || code == ErrorCode::FileCorrupt));
}

TEST_CASE("a file longer than the limit is refused unread") {
  test::Bytes file = test::pngFile(test::drawPicture(8, 8, 3));
  file.resize(kMaxPhotoBytes + 1);
  CHECK(refusalOf(file) == ErrorCode::FileTooLarge);
}
