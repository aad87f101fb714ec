#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"

#include <cstdint>
#include <functional>
#include <span>

namespace mahfooz::hasher {

// From the bytes of a video to its fingerprints, in one decoding pass: MD5 of the file, vPDQ of the stored frames (and
// of the displayed ones, where the video is turned: then the first is the variant Stored), TMK+PDQF of the displayed
// ones. `progress` hears of growing numbers up to 1000. Memory does not grow with the playing time, but for the list of
// vPDQ.
//
// Errors: those of media::VideoReader. std::bad_alloc passes through.
[[nodiscard]] Result<MediaFingerprints> fingerprintVideo(std::span<const std::uint8_t> untrustedBytes, int threads,
                                                         const std::function<void(int permille)>& progress);

}  // namespace mahfooz::hasher
