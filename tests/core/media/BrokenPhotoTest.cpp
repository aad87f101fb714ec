#include "tests/core/media/DecodedPhoto.h"
#include "tests/support/JpegFile.h"
#include "tests/support/PngFile.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace mahfooz;
using namespace mahfooz::media;

namespace {

std::vector<test::Bytes> smallPhotos() {
  const auto colour = test::drawPicture(24, 17, 3);
  const auto exif = test::exifSegment(test::tiffWithOrientation(6));
  return {
      test::jpegFile(colour, {.exif = exif}),
      test::jpegFile(colour, {.process = test::JpegProcess::Progressive}),
      test::jpegFile(test::drawPicture(24, 17, 4), {.colour = test::JpegColour::Ycck}),
      test::pngFile(colour, {.exifBefore = test::tiffWithOrientation(6)}),
      test::pngFile(colour, {.order = test::PngOrder::Interlaced}),
  };
}

bool blamesTheFile(ErrorCode code) {
  const auto number = static_cast<int>(code);
  return number >= 100 && number < 200;
}

}  // namespace

TEST_CASE("a photo that is cut short anywhere is refused as truncated") {
  for (const auto& whole : smallPhotos()) {
    for (std::size_t size = 8; size < whole.size(); ++size) {
      const auto photo = decodePhoto(test::Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)));
      REQUIRE_FALSE(photo);
      CHECK(photo.error().code() == ErrorCode::FileTruncated);
    }
  }
}

TEST_CASE("a JPEG that ends in its last rows is truncated and with an end marker set behind it is corrupt") {
  for (const auto process :
       {test::JpegProcess::Baseline, test::JpegProcess::Progressive, test::JpegProcess::Arithmetic}) {
    const auto whole = test::jpegFile(test::drawPicture(320, 240, 3), {.process = process});
    for (std::size_t missing = 1; missing < 600; missing += 13) {
      INFO("without its last " << missing << " bytes");
      test::Bytes file(whole.begin(), whole.end() - static_cast<std::ptrdiff_t>(missing));
      CHECK(refusalOf(file) == ErrorCode::FileTruncated);
      if (missing < 20 || process != test::JpegProcess::Baseline) continue;
      file.insert(file.end(), {0xFF, 0xD9});
      CHECK(refusalOf(file) == ErrorCode::FileCorrupt);
    }
  }
}

TEST_CASE("a photo with any one byte changed is decoded or refused with a code of the file") {
  for (const auto& whole : smallPhotos()) {
    for (std::size_t at = 0; at < whole.size(); ++at) {
      for (const unsigned change : {0x01U, 0x80U, 0xFFU}) {
        test::Bytes file = whole;
        file[at] = static_cast<std::uint8_t>(file[at] ^ change);
        const auto photo = decodePhoto(file);
        if (!photo) CHECK(blamesTheFile(photo.error().code()));
      }
    }
  }
}

TEST_CASE("a JPEG with a hole in the middle of its pixels is corrupt") {
  auto file = test::jpegFile(test::drawPicture(640, 480, 3));
  for (std::size_t i = file.size() / 2; i < file.size() / 2 + 400; ++i)
    file[i] = static_cast<std::uint8_t>(i * 37);
  CHECK(refusalOf(file) == ErrorCode::FileCorrupt);
}

TEST_CASE("a PNG with a hole in the middle of its pixels is corrupt") {
  auto file = test::pngFile(test::drawPicture(640, 480, 3));
  for (std::size_t i = file.size() / 2; i < file.size() / 2 + 400; ++i)
    file[i] = static_cast<std::uint8_t>(i * 37);
  CHECK(refusalOf(file) == ErrorCode::FileCorrupt);
}

TEST_CASE("a decoder that is not asked for pixels goes away quietly") {
  for (const auto& whole : smallPhotos()) {
    const auto half = test::Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(whole.size() / 2));
    CHECK_FALSE(decodePhoto(half));
  }
}
