#pragma once

#include "tests/support/NamedFile.h"

namespace mahfooz::test {

// An AVI whose frames are these JPEG files, one a second unless said; its header says width x height.
[[nodiscard]] Bytes motionJpeg(const std::vector<Bytes>& frames, std::uint32_t width, std::uint32_t height,
                               std::uint32_t secondsPerFrame = 1);

// A whole AVI of one stream with one number changed at a time.
[[nodiscard]] NamedFiles lyingAvis(const Bytes& whole);

// Frames of changing size and of no size, empty chunks, lists in lists, a huge picture in every frame.
[[nodiscard]] NamedFiles aviBombs();

// A JPEG of a few hundred bytes whose header says other sides.
[[nodiscard]] Bytes jpegSaying(unsigned width, unsigned height);

}  // namespace mahfooz::test
