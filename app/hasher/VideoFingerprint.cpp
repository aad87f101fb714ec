#include "app/hasher/VideoFingerprint.h"

#include "app/hasher/VideoHashes.h"
#include "core/hash/QualityGrade.h"
#include "core/media/VideoReader.h"

#include <cmath>

namespace mahfooz::hasher {

Result<MediaFingerprints> fingerprintVideo(std::span<const std::uint8_t> untrustedBytes, int threads,
                                           const std::function<void(int permille)>& progress) {
  const auto reader = media::VideoReader::open(untrustedBytes, {.threads = threads});
  if (!reader) return reader.error();
  VideoHashes hashes((*reader)->header(), untrustedBytes, progress);
  const auto summary = (*reader)->readInto(hashes);
  if (!summary) return summary.error();
  auto fingerprints = hashes.finish();
  if (!fingerprints) return fingerprints.error();
  const image::Size displayed = hashes.displayedSize();
  const QualityClass qualityClass = hash::gradeOfVideo(fingerprints->back().quality);  // the last: as displayed
  return MediaFingerprints{.kind = MediaKind::Video,
                           .width = displayed.width,
                           .height = displayed.height,
                           .fingerprints = std::move(*fingerprints),
                           .durationMilliseconds = std::llround(summary->durationSeconds * 1000),
                           .qualityClass = qualityClass};
}

}  // namespace mahfooz::hasher
