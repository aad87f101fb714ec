#pragma once

#include <cstdint>

namespace mahfooz::wire {

// How much a hasher may take up. On Linux it takes these limits on by itself; on Windows its parent sets them, and the
// hasher refuses to work when they are not there.

// The largest picture (PhotoLimits.h): 750 MB of pixels, as much again while they are put together from a progressive
// file or turned, 30 MB of libraries. A video of 8192 x 8192 with 17 pictures held by its decoder: 1.7 GB. The mapped
// file comes on top where it counts.
inline constexpr std::uint64_t kHasherMemoryBytes = std::uint64_t{2} << 30U;

// Processor time. The largest picture takes about ten seconds on an old computer. A long video of little motion packs
// half a minute into a megabyte and takes as long to decode on such a computer, three times over to be sure. The
// parent's own watchdog ends a hasher much sooner that does not get on.
inline constexpr std::uint64_t kPhotoSeconds = 60;
inline constexpr std::uint64_t kVideoSecondsPerMegabyte = 100;

constexpr std::uint64_t videoSeconds(std::uint64_t inputBytes) noexcept {
  return kPhotoSeconds + kVideoSecondsPerMegabyte * (inputBytes >> 20U);
}

}  // namespace mahfooz::wire
