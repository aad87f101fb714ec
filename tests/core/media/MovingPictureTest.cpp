// Sequences of pictures, made by the formats' own programs.
#include "core/image/Orient.h"
#include "core/media/VideoContainer.h"
#include "tests/core/media/Clips.h"
#include "tests/core/media/DecodedPhoto.h"
#include "tests/support/OutsideTools.h"
#include "tests/support/PngFile.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

using namespace mahfooz;
using namespace mahfooz::media;
using test::clip;
using test::Rows;
using test::runTool;
using test::watch;

namespace {

constexpr int kWidth = 96;
constexpr int kHeight = 64;

void drawSources(const test::WorkFolder& folder) {
  auto picture = test::drawPicture(kWidth, kHeight, 3);
  test::writeFile(folder / "a.png", test::pngFile(picture));
  std::ranges::reverse(picture.samples);
  test::writeFile(folder / "b.png", test::pngFile(picture));
}

test::Bytes turned(const DecodedPhoto& photo, image::Orientation orientation) {
  const image::Size size = photo.header.storedSize;
  auto samples = photo.samples;
  const cv::Mat stored(size.height, size.width, CV_8UC3, samples.data());
  const cv::Mat shown = image::oriented(stored, orientation).clone();
  return {shown.data, shown.data + shown.total() * shown.elemSize()};
}

// One box after the other: the two of this name change places.
test::Bytes withTracksSwapped(test::Bytes file) {
  const auto at = [&](auto from) {
    constexpr std::string_view kName = "trak";
    return std::search(from, file.end(), kName.begin(), kName.end()) - 4;
  };
  const auto first = at(file.begin());
  const auto second = at(first + 8);
  const auto bytes = (second[0] << 24) | (second[1] << 16) | (second[2] << 8) | second[3];
  std::rotate(first, second, second + bytes);
  return file;
}

}  // namespace

TEST_CASE("a sequence is turned as the still picture with the same properties") {
  const test::WorkFolder folder;
  drawSources(folder);
  const std::string a = folder / "a.png";
  const std::string b = folder / "b.png";
  const std::string still = folder / "still.avif";
  const std::string moving = folder / "moving.avif";
  REQUIRE(runTool({"avifenc", "-s", "10", a, folder / "upright.avif"}));
  const auto upright = decodePhoto(test::readFile(folder / "upright.avif"));
  REQUIRE(upright);
  for (const std::string turn : {"0", "1", "2", "3"}) {
    for (const std::string mirror : {"", "0", "1"}) {
      INFO("quarters " << turn << ", mirrored " << mirror);
      if (mirror.empty()) {
        REQUIRE(runTool({"avifenc", "-s", "10", "--irot", turn, a, still}));
        REQUIRE(runTool({"avifenc", "-s", "10", "--irot", turn, a, b, moving}));
      } else {
        REQUIRE(runTool({"avifenc", "-s", "10", "--irot", turn, "--imir", mirror, a, still}));
        REQUIRE(runTool({"avifenc", "-s", "10", "--irot", turn, "--imir", mirror, a, b, moving}));
      }
      const auto shown = decodePhoto(test::readFile(still));
      const auto video = watch(test::readFile(moving));
      REQUIRE(shown);
      REQUIRE(video);
      CHECK(video->summary.frames == 2);
      CHECK((turned(*upright, video->header.orientation) == shown->samples));
    }
  }
}

TEST_CASE("the transparency of a sequence is not its picture wherever it stands") {
  const auto file = clip("alpha.avif");
  const auto swapped = withTracksSwapped(file);
  REQUIRE(file != swapped);
  const auto one = watch(file, Rows::Wanted);
  const auto other = watch(swapped, Rows::Wanted);
  REQUIRE(one);
  REQUIRE(other);
  CHECK((one->rgb == other->rgb));
  CHECK((one->small == other->small));
}

TEST_CASE("a sequence under the brand of a still picture is read as a sequence") {
  auto file = clip("moving.avif");
  const auto expected = watch(file, Rows::Wanted);
  std::ranges::copy(std::string_view("avif"), file.begin() + 8);
  const auto video = watch(file, Rows::Wanted);
  REQUIRE(video);
  CHECK(video->summary.frames == 10);
  CHECK((video->rgb == expected->rgb));
}

// libwebp's own programs write a still picture when there is one frame.
TEST_CASE("an animated WebP of one frame is a photo") {
  auto file = clip("moving.webp");
  const auto video = watch(file, Rows::Wanted);
  REQUIRE(video);
  constexpr std::string_view kName = "ANMF";
  const auto first = std::search(file.begin(), file.end(), kName.begin(), kName.end());
  file.erase(std::search(first + 4, file.end(), kName.begin(), kName.end()), file.end());
  for (std::size_t i = 0; i < 4; ++i)
    file[4 + i] = static_cast<std::uint8_t>((file.size() - 8) >> (8 * i));
  CHECK_FALSE(sniffVideo(file));
  const auto photo = decodePhoto(file);
  REQUIRE(photo);
  test::Bytes colours;
  for (std::size_t i = 0; i < photo->samples.size(); ++i) {
    if (i % 4 != 3) colours.push_back(photo->samples[i]);
  }
  REQUIRE(colours.size() < video->rgb.size());
  CHECK(std::ranges::equal(colours, std::span(video->rgb).first(colours.size())));
}

TEST_CASE("an animation cut short is told as truncated") {
  for (const char* name : {"moving.webp", "moving.avif", "moving.heic"}) {
    INFO(name);
    auto file = clip(name);
    file.resize(file.size() - 40);
    CHECK(test::refusalOfVideo(file) == ErrorCode::FileTruncated);
  }
}

TEST_CASE("a frame of an animated WebP that cannot be decoded is corruption") {
  auto file = clip("moving.webp");
  constexpr std::string_view kName = "VP8L";
  const auto second = std::search(std::search(file.begin(), file.end(), kName.begin(), kName.end()) + 4, file.end(),
                                  kName.begin(), kName.end());
  REQUIRE(second != file.end());
  std::fill_n(second + 20, 60, std::uint8_t{0xFF});
  CHECK(test::refusalOfVideo(file) == ErrorCode::FileCorrupt);
}

TEST_CASE("an animated WebP that lasts for ever is refused") {
  auto file = clip("moving.webp");
  constexpr std::string_view kName = "ANMF";
  auto at = file.begin();
  while ((at = std::search(at, file.end(), kName.begin(), kName.end())) != file.end()) {
    std::fill_n(at + 8 + 12, 3, std::uint8_t{0xFF});  // each frame for four and a half hours
    at += 8;
  }
  CHECK(test::refusalOfVideo(file) == ErrorCode::VideoTooLong);
}
