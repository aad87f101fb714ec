#pragma once

#include "app/hasher/ProgressListener.h"
#include "core/base/Fingerprint.h"
#include "core/base/Result.h"

#include <cstdint>
#include <span>

namespace mahfooz::hasher {

// From the bytes of a photo to its fingerprints. An upright picture goes from the decoder straight into the hash, in
// the memory of a few rows; a turned one is put together first. `progress` hears of growing numbers up to 1000.
//
// Errors: VideoHasherNeeded, and those of media::openPhoto and media::PhotoDecoder. std::bad_alloc passes through.
[[nodiscard]] Result<MediaFingerprints> fingerprintPhoto(std::span<const std::uint8_t> untrustedBytes,
                                                         const ProgressListener& progress);

}  // namespace mahfooz::hasher
