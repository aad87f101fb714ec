#include "app/hasher/PhotoFingerprint.h"
#include "app/hasher/RehearsalFilesFull.h"
#include "app/hasher/Repertoire.h"
#include "app/hasher/VideoFingerprint.h"
#include "core/media/OpenAnyPhoto.h"
#include "core/media/VideoLimits.h"

#include <algorithm>
#include <utility>

namespace mahfooz::hasher {

namespace {

constexpr int kDecoderThreads = 1;  // the system call filter allows no thread

}  // namespace

Work::Kind kindOfWork() noexcept {
  return Work::Kind::Video;
}

std::size_t maxInputBytes() noexcept {
  return media::kMaxVideoBytes;
}

Result<MediaFingerprints> fingerprintMedia(std::span<const std::uint8_t> untrustedBytes, const HashOptions& options,
                                           const ProgressListener& progress) {
  auto photo = media::openAnyPhoto(untrustedBytes);
  if (photo) return fingerprintPhoto(std::move(*photo), untrustedBytes, options, progress);
  if (photo.error().code() != ErrorCode::FullHasherNeeded) return photo.error();
  return fingerprintVideo(untrustedBytes, kDecoderThreads, progress);
}

bool rehearseRepertoire() {
  return std::ranges::all_of(kFullRehearsalFiles, [](std::span<const std::uint8_t> file) {
    return fingerprintMedia(file, {}, [](int) {}).has_value();
  });
}

}  // namespace mahfooz::hasher
