// What the real hasher takes of the computer's memory, pages of the mapped file included.
#include "tests/app/hasher/ChildProcess.h"
#include "tests/support/JpegFile.h"
#include "tests/support/PngFile.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <random>

using namespace mahfooz;

namespace {

constexpr long kLimitKilobytes = 40'000;

// The file is written and forgotten before the hasher starts, which is measured from its fork on.
long peakKilobytes(const test::TemporaryFolder& folder) {
  const auto end = test::runChild({MAHFOOZ_HASHER}, folder.path() + "/picture");
  CHECK(end.exitCode == 0);
  return end.peakKilobytes;
}

// Nothing that a compressor could do something about.
test::DrawnPicture noise(int width, int height) {
  test::DrawnPicture picture{width, height, 3, {}};
  picture.samples.resize(picture.rowBytes() * static_cast<std::size_t>(height));
  std::minstd_rand random(7);
  for (auto& sample : picture.samples)
    sample = static_cast<std::uint8_t>(random() >> 8U);
  return picture;
}

}  // namespace

TEST_CASE("a turned JPEG of 12 megapixels takes less than 40 MB") {
  const test::TemporaryFolder folder;
  {
    const auto exif = test::exifSegment(test::tiffWithOrientation(6));
    static_cast<void>(folder.file("picture", test::jpegFile(test::drawPicture(4000, 3000, 3), {.exif = exif})));
  }
  CHECK(peakKilobytes(folder) < kLimitKilobytes);
}

TEST_CASE("a PNG as large as the limit passes through") {
  const test::TemporaryFolder folder;
  {
    const auto file = test::pngFile(noise(4000, 3400));
    REQUIRE(file.size() > 1000 * kLimitKilobytes);
    static_cast<void>(folder.file("picture", file));
  }
  CHECK(peakKilobytes(folder) < kLimitKilobytes);
}

TEST_CASE("what follows the end of a photo takes no memory") {
  const test::TemporaryFolder folder;
  {
    auto file = test::jpegFile(test::drawPicture(640, 480, 3));
    file.resize(file.size() + 1000 * kLimitKilobytes);
    static_cast<void>(folder.file("picture", file));
  }
  CHECK(peakKilobytes(folder) < kLimitKilobytes);
}
