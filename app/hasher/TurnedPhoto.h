#pragma once

#include "app/hasher/PictureHash.h"
#include "app/hasher/ProgressListener.h"
#include "core/base/Result.h"
#include "core/media/PhotoDecoder.h"

#include <memory>

namespace mahfooz::hasher {

struct TurnedSpectra {
  PictureSpectra displayed;
  PictureSpectra stored;
};

// Hashes a photo that is stored otherwise than it is shown. The rows of the shown picture are columns of the stored
// one, or come from its other end, so that they have to wait in memory. A large photo is decoded several times where
// its decoder can do that, and only the part waits that the next rows of the shown picture are made of.
//
// `progress` hears of growing numbers up to 1000. Errors: those of media::PhotoDecoder.
[[nodiscard]] Result<TurnedSpectra> hashTurned(std::unique_ptr<media::PhotoDecoder> decoder,
                                               const ProgressListener& progress);

}  // namespace mahfooz::hasher
