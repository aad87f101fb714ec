#include "app/hasher/PhotoFingerprint.h"
#include "app/hasher/Repertoire.h"
#include "core/media/OpenPhoto.h"
#include "core/media/VideoLimits.h"

#include <utility>

namespace mahfooz::hasher {

Work::Kind kindOfWork() noexcept {
  return Work::Kind::Photo;
}

// A long video is recognised by its first bytes before it is left to the full hasher.
std::size_t maxInputBytes() noexcept {
  return media::kMaxVideoBytes;
}

Result<MediaFingerprints> fingerprintMedia(std::span<const std::uint8_t> untrustedBytes, const HashOptions& options,
                                           const ProgressListener& progress) {
  auto photo = media::openPhoto(untrustedBytes);
  if (!photo) return photo.error();
  return fingerprintPhoto(std::move(*photo), untrustedBytes, options, progress);
}

bool rehearseRepertoire() {
  return true;
}

}  // namespace mahfooz::hasher
