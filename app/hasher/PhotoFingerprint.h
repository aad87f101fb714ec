#pragma once

#include "app/hasher/HashOptions.h"
#include "app/hasher/ProgressListener.h"
#include "core/base/Fingerprint.h"
#include "core/base/Result.h"
#include "core/media/PhotoDecoder.h"

#include <cstdint>
#include <memory>
#include <span>

namespace mahfooz::hasher {

// From an opened photo to its fingerprints, in this order: PDQ as displayed; as stored, where the orientation differs;
// composited on white, where the picture is transparent; the seven dihedral ones of the displayed picture, where
// asked for; MD5 of the file's bytes, which are `untrustedBytes`. An upright picture goes from the decoder straight
// into the hash, in the memory of a few rows; a turned one by TurnedPhoto.h. `progress` hears of growing numbers
// up to 1000.
//
// Errors: those of media::PhotoDecoder. std::bad_alloc passes through.
[[nodiscard]] Result<MediaFingerprints> fingerprintPhoto(std::unique_ptr<media::PhotoDecoder> decoder,
                                                         std::span<const std::uint8_t> untrustedBytes,
                                                         const HashOptions& options, const ProgressListener& progress);

}  // namespace mahfooz::hasher
