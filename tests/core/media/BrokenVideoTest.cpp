#include "tests/core/media/Clips.h"

#include <catch2/catch.hpp>

#include <random>

using namespace mahfooz;
using test::Bytes;
using test::clip;

namespace {

constexpr const char* kEvery[] = {"h264.mp4", "index_first.mp4", "fragmented.mp4", "h264.ts",   "hevc.mp4",
                                  "vp8.webm", "vp9_odd.webm",    "av1.mp4",        "mpeg4.avi", "mjpeg.avi",
                                  "h263.3gp", "palette.gif",     "sound_first.mkv"};

// Those whose container tells how long it is.
constexpr const char* kMeasured[] = {"h264.mp4",  "index_first.mp4", "h264.mov",    "hevc.mp4",
                                     "vp8.webm",  "vp9_odd.webm",    "av1.mp4",     "mpeg4.avi",
                                     "mjpeg.avi", "h263.3gp",        "palette.gif", "sound_first.mkv"};

Bytes firstPart(const Bytes& whole, std::size_t parts, std::size_t of) {
  return {whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(whole.size() * parts / of)};
}

}  // namespace

TEST_CASE("a video that was cut off is told as cut off wherever the cut is") {
  constexpr std::size_t kParts = 12;
  for (const char* name : kMeasured) {
    const Bytes whole = clip(name);
    for (std::size_t part = 1; part < kParts; ++part) {
      INFO(name << " after " << part << " of " << kParts);
      CHECK(test::refusalOfVideo(firstPart(whole, part, kParts)) == ErrorCode::FileTruncated);
    }
    INFO(name << " without its last byte");
    CHECK(test::refusalOfVideo({whole.begin(), whole.end() - 1}) == ErrorCode::FileTruncated);
  }
}

TEST_CASE("a fragmented video that was cut inside a fragment is told as cut off") {
  const Bytes whole = clip("fragmented.mp4");
  CHECK(test::refusalOfVideo({whole.begin(), whole.end() - 1}) == ErrorCode::FileTruncated);
  CHECK(test::refusalOfVideo(firstPart(whole, 1, 2)) == ErrorCode::FileTruncated);
}

TEST_CASE("a transport stream gives as many frames as it holds") {
  const auto half = test::watch(firstPart(clip("h264.ts"), 1, 2));
  REQUIRE(half);
  CHECK(half->summary.frames > 10);
  CHECK(half->summary.frames < 40);
}

TEST_CASE("flipped bits end in an answer or in an error") {
  constexpr int kVariantsOfEach = 12;
  constexpr int kFlips = 20;
  std::mt19937 random(20261124);
  int answers = 0;
  int errors = 0;
  for (const char* name : kEvery) {
    const Bytes whole = clip(name);
    for (int variant = 0; variant < kVariantsOfEach; ++variant) {
      Bytes broken = whole;
      for (int i = 0; i < kFlips; ++i)
        broken[random() % broken.size()] ^= static_cast<std::uint8_t>(1U << (random() % 8));
      ++(test::watch(broken) ? answers : errors);
    }
  }
  CHECK(answers + errors == kVariantsOfEach * static_cast<int>(std::size(kEvery)));
  CHECK(errors > 0);
}

TEST_CASE("a video whose pictures are mostly noise is refused") {
  Bytes noise = clip("index_first.mp4");
  std::mt19937 random(1);
  for (std::size_t i = noise.size() / 4; i < noise.size(); i += 16)
    noise[i] = static_cast<std::uint8_t>(random());
  CHECK(test::refusalOfVideo(noise) == ErrorCode::FileCorrupt);
}
