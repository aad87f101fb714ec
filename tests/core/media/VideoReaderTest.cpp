#include "core/media/VideoReader.h"

#include "tests/core/media/Clips.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

using namespace mahfooz;
using test::clip;
using test::Rows;
using test::watch;

namespace {

struct Expected {
  const char* name;
  std::int64_t frames;
  image::Size size;
  double seconds;
};

constexpr image::Size kUsual{160, 120};
constexpr Expected kClips[] = {
    {"h264.mp4", 50, kUsual, 2},       {"index_first.mp4", 50, kUsual, 2}, {"fragmented.mp4", 50, kUsual, 2},
    {"h264.mov", 50, kUsual, 2},       {"h264.ts", 50, kUsual, 2},         {"hevc.mp4", 50, kUsual, 2},
    {"hevc_10bit.mkv", 50, kUsual, 2}, {"vp8.webm", 50, kUsual, 2},        {"vp9_odd.webm", 50, {161, 121}, 2},
    {"av1.mp4", 50, kUsual, 2},        {"mpeg4.avi", 50, kUsual, 2},       {"mjpeg.avi", 50, kUsual, 2},
    {"h263.3gp", 50, {176, 144}, 2},   {"palette.gif", 20, {64, 48}, 2},   {"sound_first.mkv", 50, kUsual, 2},
    {"turned.mp4", 50, kUsual, 2},     {"uneven.mp4", 39, kUsual, 2},      {"begins_later.mp4", 25, kUsual, 1},
    {"moving.webp", 10, kUsual, 2},    {"uneven.webp", 10, {96, 72}, 4.4}, {"moving.avif", 10, kUsual, 2},
    {"alpha.avif", 10, kUsual, 2},     {"moving.heic", 50, kUsual, 2},
};

// As make_clips.sh has let ffmpeg write them.
constexpr const char* kWithRgb[] = {
    "h264.mp4",     "fragmented.mp4",   "h264.mov",    "h264.ts",     "hevc.mp4",    "hevc_10bit.mkv",  "vp8.webm",
    "vp9_odd.webm", "av1.mp4",          "mpeg4.avi",   "mjpeg.avi",   "h263.3gp",    "sound_first.mkv", "turned.mp4",
    "uneven.mp4",   "begins_later.mp4", "moving.webp", "uneven.webp", "moving.avif", "alpha.avif",      "moving.heic"};

constexpr std::size_t kSmallBytes = media::kThumbnailBytes;

}  // namespace

TEST_CASE("every form of video is read to its last frame") {
  for (const Expected& expected : kClips) {
    INFO(expected.name);
    const auto video = watch(clip(expected.name));
    REQUIRE(video);
    CHECK(video->summary.frames == expected.frames);
    CHECK(video->sizes.size() == static_cast<std::size_t>(expected.frames));
    CHECK(video->header.storedSize == expected.size);
    CHECK(std::ranges::count(video->sizes, expected.size) == expected.frames);
    CHECK(video->damaged == 0);
    CHECK(video->summary.durationSeconds == Approx(expected.seconds).margin(0.05));
  }
}

TEST_CASE("more decoder threads change no pixel") {
  for (const char* name : {"h264.mp4", "hevc.mp4", "vp9_odd.webm", "av1.mp4", "mpeg4.avi"}) {
    INFO(name);
    const auto one = watch(clip(name), Rows::Wanted, 1);
    const auto three = watch(clip(name), Rows::Wanted, 3);
    REQUIRE(one);
    REQUIRE(three);
    CHECK((one->rgb == three->rgb));
    CHECK((one->small == three->small));
  }
}

TEST_CASE("full-size frames are the pixels that the reference's conversion gives") {
  for (const char* name : kWithRgb) {
    INFO(name);
    const auto video = watch(clip(name), Rows::Wanted);
    REQUIRE(video);
    const auto expected = clip(std::string(name) + ".rgb");
    REQUIRE(video->rgb.size() == expected.size());
    CHECK((video->rgb == expected));
  }
}

TEST_CASE("the small pictures are those of the reference's ffmpeg command") {
  std::vector<const char*> names(std::begin(kWithRgb), std::end(kWithRgb));
  names.push_back("palette.gif");
  for (const char* name : names) {
    INFO(name);
    const auto video = watch(clip(name));
    REQUIRE(video);
    const auto expected = clip(std::string(name) + ".small");
    REQUIRE(video->small.size() / kSmallBytes == expected.size() / kSmallBytes);
    CHECK((video->small == expected));
  }
}

TEST_CASE("a turned video says how it is shown and gives its frames as stored") {
  const auto video = watch(clip("turned.mp4"));
  REQUIRE(video);
  CHECK(video->header.orientation != image::Orientation::Normal);
  CHECK(image::displayedSize(video->header.storedSize, video->header.orientation) == image::Size{120, 160});
  CHECK(video->sizes.front() == kUsual);
}

TEST_CASE("pictures that change their size in mid-stream are all given") {
  const auto video = watch(clip("size_changes.ts"), Rows::Wanted);
  REQUIRE(video);
  CHECK(video->summary.frames == 100);
  CHECK(std::ranges::count(video->sizes, kUsual) == 50);
  CHECK(std::ranges::count(video->sizes, image::Size{128, 96}) == 50);
  CHECK(video->rgb.size() == std::size_t{3} * 50 * (160 * 120 + 128 * 96));
  CHECK(video->damaged == 0);
}

TEST_CASE("progress grows and ends at the whole") {
  for (const Expected& expected : kClips) {
    INFO(expected.name);
    const auto video = watch(clip(expected.name));
    REQUIRE(video);
    CHECK(std::ranges::adjacent_find(video->progress, std::greater_equal<>()) == video->progress.end());
    CHECK(video->progress.front() >= 0);
    CHECK(video->progress.back() == 1000);
    CHECK(video->progress.size() > 5);
  }
}

TEST_CASE("a film's container with sound alone is told from a broken video") {
  CHECK(test::refusalOfVideo(clip("sound_only.mp4")) == ErrorCode::VideoMissing);
}

TEST_CASE("what is no video is refused by its content") {
  CHECK(test::refusalOfVideo({}) == ErrorCode::FileEmpty);
  CHECK(test::refusalOfVideo(test::Bytes(4096, 0)) == ErrorCode::FileFormatUnknown);
  CHECK(test::refusalOfVideo({'#', 'E', 'X', 'T', 'M', '3', 'U', '\n'}) == ErrorCode::FileFormatUnknown);
}
