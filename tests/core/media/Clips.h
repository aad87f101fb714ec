#pragma once

#include "core/base/Result.h"
#include "core/media/VideoReader.h"

#include <cstdint>
#include <string>
#include <vector>

namespace mahfooz::test {

using Bytes = std::vector<std::uint8_t>;

// One of the files that tests/support/make_clips.sh made.
[[nodiscard]] Bytes clip(const std::string& name);

// What a video gave when it was read from begin to end.
struct WatchedVideo {
  media::VideoHeader header;
  media::VideoSummary summary;
  std::vector<image::Size> sizes;  // of each frame
  int damaged = 0;                 // frames
  Bytes rgb;                       // all rows of all frames, if they were wanted
  Bytes small;                     // all pictures of 64 x 64, repeated ones as often
  std::vector<int> progress;
};

enum class Rows : std::uint8_t { Wanted, Unwanted };

[[nodiscard]] Result<WatchedVideo> watch(const Bytes& untrustedBytes, Rows rows = Rows::Unwanted, int threads = 1);

// Why it could not be watched; check() that it could not.
[[nodiscard]] ErrorCode refusalOfVideo(const Bytes& untrustedBytes);

}  // namespace mahfooz::test
