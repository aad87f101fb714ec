#pragma once

#include "app/hasher/HashOptions.h"
#include "app/hasher/ProgressListener.h"
#include "app/hasher/Sandbox.h"
#include "core/base/Fingerprint.h"
#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mahfooz::hasher {

// What a hasher can open. There are two programs of the same sources, which differ in the implementation of this:
//
//   mahfooz-hasher       RepertoireQuick.cpp: JPEG, PNG, WebP, GIF, BMP. Nothing else is linked, so it starts at once.
//   mahfooz-hasher-full  RepertoireFull.cpp: these, TIFF, HEIC, AVIF, and videos.
//
// The quick one answers FullHasherNeeded to what it leaves to the other; core/host starts the other then.

// What the lock-down has to leave possible, and for how long.
[[nodiscard]] Work::Kind kindOfWork() noexcept;

// How long a file may be, asked before it is mapped.
[[nodiscard]] std::size_t maxInputBytes() noexcept;

// Errors: those of media::openPhoto and media::PhotoDecoder, and of media::VideoReader in the full one. std::bad_alloc
// and what libraries throw pass through.
[[nodiscard]] Result<MediaFingerprints> fingerprintMedia(std::span<const std::uint8_t> untrustedBytes,
                                                         const HashOptions& options, const ProgressListener& progress);

// Whether every library did its part on a small file of our own; see Rehearsal.h.
[[nodiscard]] bool rehearseRepertoire();

}  // namespace mahfooz::hasher
