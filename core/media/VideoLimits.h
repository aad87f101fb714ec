#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>

namespace mahfooz::media {

// Asked before and while a video is decoded. They stop a small file from keeping a computer busy for days.

// Two hours of 1080p at a camera's 17 Mbit/s are 15 GB; phones with 4 GB cards split at 4 GB.
constexpr std::size_t kMaxVideoBytes = std::size_t{32} << 30U;

// 8192 x 8192: the next size above what phones record (7680 x 4320).
constexpr std::int64_t kMaxFramePixels = std::int64_t{8192} * 8192;

constexpr int kMinFrameSide = 5;  // PDQ is not defined below (facebook/ThreatExchange, pdq/)

constexpr double kMaxVideoSeconds = 4.0 * 3600;  // twice the longest that we promise

// Slow motion is recorded at up to 240 frames a second, for minutes; four hours at 120.
constexpr std::int64_t kMaxFrames = std::int64_t{4} * 3600 * 120;

// Of all streams together: four hours of frames, and as much again for what is skipped.
constexpr std::int64_t kMaxPackets = 2 * kMaxFrames;

// libwebp looks for each frame from the first one on, so time grows with the square. An hour at ten frames a second.
constexpr int kMaxWebpFrames = 36'000;

constexpr int kMaxStreams = 32;  // phones write two to five

// Pictures that a decoder mended or guessed, or packets that it refused. Recordings that begin in mid-stream have a
// few; past one in ten the fingerprint would be of the damage.
constexpr std::int64_t kMaxDamagedShare = 10;

// Errors: PictureTooSmall, PictureTooLarge.
[[nodiscard]] Result<void> acceptedFrame(int untrustedWidth, int untrustedHeight) noexcept;

}  // namespace mahfooz::media
