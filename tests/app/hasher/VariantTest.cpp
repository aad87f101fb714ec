#include "app/hasher/RehearsalFilesFull.h"
#include "core/hash/PdqStream.h"
#include "tests/app/hasher/ChildProcess.h"
#include "tests/app/hasher/HasherRun.h"
#include "tests/support/JpegFile.h"
#include "tests/support/PngFile.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace mahfooz;
using test::drawPicture;

namespace {

const Fingerprint* find(const MediaFingerprints& media, Algorithm algorithm, Variant variant) {
  const auto found = std::ranges::find_if(
      media.fingerprints, [&](const Fingerprint& one) { return one.algorithm == algorithm && one.variant == variant; });
  return found == media.fingerprints.end() ? nullptr : &*found;
}

// Opaque but for a square in the middle with this side.
test::Bytes pictureWithHole(int side) {
  auto picture = drawPicture(256, 256, 4);
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const bool isHole = std::max(std::abs(x - 128), std::abs(y - 128)) * 2 < side;
      const auto alpha = (static_cast<std::size_t>(y) * 256 + static_cast<std::size_t>(x)) * 4 + 3;
      picture.samples[alpha] = isHole ? 0 : 255;
    }
  }
  return test::pngFile(picture);
}

test::Bytes bytesOf(std::span<const std::uint8_t> bytes) {
  return {bytes.begin(), bytes.end()};
}

}  // namespace

TEST_CASE("the displayed fingerprint comes first and MD5 last") {
  const auto file = test::pngFile(drawPicture(120, 90, 3), {.exifBefore = test::tiffWithOrientation(6)});
  const auto result = test::hashBytesBy({MAHFOOZ_HASHER, "--dihedral"}, file);
  REQUIRE(result);
  REQUIRE(result->fingerprints.size() == 10);
  CHECK(result->fingerprints.front().variant == Variant::Displayed);
  CHECK(result->fingerprints[1].variant == Variant::Stored);
  CHECK(result->fingerprints[2].variant == Variant::Rot90);
  CHECK(result->fingerprints[8].variant == Variant::FlipMinus1);
  CHECK(result->fingerprints.back().algorithm == Algorithm::Md5);
}

TEST_CASE("the dihedral hashes are those of the displayed picture") {
  const auto picture = drawPicture(160, 120, 3);
  hash::PdqStream stream({160, 120}, image::PixelLayout::Rgb8);
  for (int y = 0; y < picture.height; ++y)
    stream.addRow(picture.row(y));
  const auto spectrum = stream.finish();
  const auto result = test::hashBytesBy({MAHFOOZ_HASHER, "--dihedral"}, test::pngFile(picture));
  REQUIRE(result);
  for (std::size_t i = 0; i < hash::kAllDihedrals.size(); ++i)
    CHECK(result->fingerprints[i].value == spectrum.hash(hash::kAllDihedrals[i]).toHex());
}

TEST_CASE("a picture with a transparent part is hashed on white as well") {
  const auto result = test::hashBytes(pictureWithHole(100));
  REQUIRE(result);
  const Fingerprint* onWhite = find(*result, Algorithm::Pdq, Variant::Composited);
  REQUIRE(onWhite != nullptr);
  CHECK(onWhite->value != result->fingerprints.front().value);
}

TEST_CASE("a picture with a few transparent pixels is not") {
  const auto result = test::hashBytes(pictureWithHole(4));  // 9 of 65536; a 4096th part is 16
  REQUIRE(result);
  CHECK(find(*result, Algorithm::Pdq, Variant::Composited) == nullptr);
}

TEST_CASE("MD5 is of all the bytes of a photo") {
  const auto file = test::pngFile(drawPicture(40, 30, 1));
  auto longer = file;
  longer.push_back(0);
  const auto one = test::hashBytes(file);
  const auto other = test::hashBytes(longer);
  REQUIRE(one);
  REQUIRE(other);
  CHECK(find(*one, Algorithm::Md5, Variant::Stored)->value != find(*other, Algorithm::Md5, Variant::Stored)->value);
  CHECK(one->fingerprints.front() == other->fingerprints.front());
}

TEST_CASE("a picture of one colour is impossible and a dark one says why") {
  auto dark = drawPicture(200, 200, 1);  // a chessboard of 0 and 6
  for (std::size_t i = 0; i < dark.samples.size(); ++i)
    dark.samples[i] = (i % 200 / 12 + i / 200 / 12) % 2 == 0 ? 0 : 6;
  auto flat = dark;
  std::ranges::fill(flat.samples, std::uint8_t{70});
  CHECK(test::hashBytes(test::pngFile(flat))->qualityClass == QualityClass::Impossible);
  CHECK(test::hashBytes(test::pngFile(dark))->qualityClass == QualityClass::WeakDark);
}

TEST_CASE("the quick hasher leaves slow formats to the full one") {
  for (const auto file : hasher::kFullRehearsalFiles) {
    const auto quick = test::hashBytes(bytesOf(file));
    REQUIRE_FALSE(quick);
    CHECK(quick.error().code() == ErrorCode::FullHasherNeeded);
    CHECK(test::hashBytesBy({MAHFOOZ_FULL_HASHER}, bytesOf(file)));
  }
}

TEST_CASE("both hashers say the same of a JPEG") {
  const auto file = test::jpegFile(drawPicture(300, 200, 3));
  CHECK(*test::hashBytes(file) == *test::hashBytesBy({MAHFOOZ_FULL_HASHER}, file));
}

TEST_CASE("an argument that the hasher does not know ends it before it reads") {
  const auto end = test::runChild({MAHFOOZ_HASHER, "--everything"});
  CHECK(end.exitCode == 2);
  CHECK(end.output.empty());
}
