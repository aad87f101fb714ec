#include "core/image/PartSink.h"
#include "core/media/OpenPhoto.h"
#include "tests/core/media/DecodedPhoto.h"
#include "tests/support/JpegFile.h"
#include "tests/support/PngFile.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace mahfooz;
using namespace mahfooz::media;
using image::Part;
using test::drawPicture;
using test::JpegChroma;
using test::JpegColour;
using test::jpegFile;

namespace {

constexpr int kWidth = 203;  // not a multiple of a block
constexpr int kHeight = 93;

test::Bytes cutOut(const DecodedPhoto& photo, const Part& part) {
  test::CollectingSink kept;
  image::PartSink cut(part, photo.header.layout, kept);
  const std::size_t rowBytes = image::rowBytes(photo.header.storedSize, photo.header.layout);
  for (std::size_t at = 0; at < photo.samples.size(); at += rowBytes)
    cut.addRow(std::span(photo.samples).subspan(at, rowBytes));
  return kept.samples();
}

// Columns from everywhere: alone, across blocks, at both edges.
std::vector<Part> parts() {
  std::vector<Part> list{{0, 0, kWidth, kHeight}, {0, 30, kWidth, 40}, {0, kHeight - 1, kWidth, 1}, {20, 7, 90, 50}};
  for (int left = 0; left < kWidth; left += 5)
    list.push_back({left, 0, std::min(41, kWidth - left), kHeight});
  for (int left = 0; left < kWidth; left += 13)
    list.push_back({left, 0, 1, kHeight});
  return list;
}

void checkParts(const test::Bytes& file) {
  const auto whole = decodePhoto(file);
  REQUIRE(whole);
  const auto decoder = openPhoto(file);
  REQUIRE(decoder);
  REQUIRE((*decoder)->canDecodeParts());
  for (const Part& part : parts()) {
    INFO(part.left << ' ' << part.top << ' ' << part.width << " x " << part.height);
    test::CollectingSink sink;
    REQUIRE((*decoder)->decodePart(part, sink));
    CHECK(sink.rows() == part.height);
    CHECK((sink.samples() == cutOut(*whole, part)));
  }
}

}  // namespace

TEST_CASE("a part of a JPEG has the pixels of the whole") {
  for (const auto chroma : {JpegChroma::AsUsual, JpegChroma::Half, JpegChroma::Full})
    checkParts(jpegFile(drawPicture(kWidth, kHeight, 3), {.chroma = chroma}));
  checkParts(jpegFile(drawPicture(kWidth, kHeight, 3), {.colour = JpegColour::Rgb}));
  checkParts(jpegFile(drawPicture(kWidth, kHeight, 1), {.colour = JpegColour::Grey}));
  checkParts(jpegFile(drawPicture(kWidth, kHeight, 4), {.colour = JpegColour::Ycck}));
  checkParts(jpegFile(drawPicture(kWidth, kHeight, 3), {.process = test::JpegProcess::Arithmetic}));
}

TEST_CASE("a part of a PNG has the pixels of the whole") {
  for (const int channels : {1, 2, 3, 4})
    checkParts(test::pngFile(drawPicture(kWidth, kHeight, channels)));
}

TEST_CASE("what is put together as a whole is not decoded in parts") {
  const auto picture = drawPicture(kWidth, kHeight, 3);
  const auto progressive = jpegFile(picture, {.process = test::JpegProcess::Progressive});
  const auto interlaced = test::pngFile(picture, {.order = test::PngOrder::Interlaced});
  CHECK_FALSE(openPhoto(progressive).value()->canDecodeParts());
  CHECK_FALSE(openPhoto(interlaced).value()->canDecodeParts());
}
