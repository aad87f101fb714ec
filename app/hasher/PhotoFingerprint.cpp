#include "app/hasher/PhotoFingerprint.h"

#include "app/hasher/ProgressSink.h"
#include "core/hash/PdqStream.h"
#include "core/image/Raster.h"
#include "core/media/OpenPhoto.h"
#include "core/media/VideoContainer.h"

#include <memory>
#include <utility>

namespace mahfooz::hasher {

namespace {

using Decoder = std::unique_ptr<media::PhotoDecoder>;

Fingerprint fingerprintOf(const hash::PdqSpectrum& spectrum) {
  return {Algorithm::Pdq, Variant::Displayed, spectrum.quality, spectrum.hash().toHex()};
}

Result<hash::PdqSpectrum> hashUpright(const Decoder& decoder, const ProgressListener& progress) {
  const media::PhotoHeader header = decoder->header();
  hash::PdqStream stream(header.storedSize, header.layout);
  ProgressSink sink(stream, {header.storedSize.height, 0, 1000}, progress);
  if (const auto decoded = decoder->decodeInto(sink); !decoded) return decoded.error();
  return stream.finish();
}

// Takes the decoder, to have its memory back before the picture is turned.
Result<hash::PdqSpectrum> hashTurned(Decoder decoder, const ProgressListener& progress) {
  const media::PhotoHeader header = decoder->header();
  const image::Size displayed = image::displayedSize(header.storedSize, header.orientation);
  image::Raster raster(header.storedSize, header.layout);
  ProgressSink decoding(raster, {header.storedSize.height, 0, 500}, progress);
  if (const auto decoded = decoder->decodeInto(decoding); !decoded) return decoded.error();
  decoder.reset();
  hash::PdqStream stream(displayed, header.layout);
  ProgressSink hashing(stream, {displayed.height, 500, 1000}, progress);
  raster.replay(header.orientation, hashing);
  return stream.finish();
}

}  // namespace

Result<MediaFingerprints> fingerprintPhoto(std::span<const std::uint8_t> untrustedBytes,
                                           const ProgressListener& progress) {
  if (media::sniffVideo(untrustedBytes)) return ErrorCode::VideoHasherNeeded;
  auto decoder = media::openPhoto(untrustedBytes);
  if (!decoder) return decoder.error();
  const media::PhotoHeader header = (*decoder)->header();
  const image::Size displayed = image::displayedSize(header.storedSize, header.orientation);
  const bool isUpright = header.orientation == image::Orientation::Normal;
  const auto spectrum = isUpright ? hashUpright(*decoder, progress) : hashTurned(std::move(*decoder), progress);
  if (!spectrum) return spectrum.error();
  return MediaFingerprints{MediaKind::Photo, displayed.width, displayed.height, {fingerprintOf(*spectrum)}};
}

}  // namespace mahfooz::hasher
