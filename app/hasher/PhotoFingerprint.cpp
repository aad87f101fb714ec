#include "app/hasher/PhotoFingerprint.h"

#include "app/hasher/PictureHash.h"
#include "app/hasher/ProgressSink.h"
#include "core/hash/Md5.h"
#include "core/hash/QualityGrade.h"
#include "core/image/Raster.h"

#include <array>
#include <utility>
#include <vector>

namespace mahfooz::hasher {

namespace {

using Decoder = std::unique_ptr<media::PhotoDecoder>;

struct PhotoSpectra {
  PictureSpectra displayed;
  std::optional<hash::PdqSpectrum> stored;  // where it differs
};

struct Turned {
  hash::Dihedral way;
  Variant variant;
};
constexpr std::array kTurns{
    Turned{hash::Dihedral::Rot90, Variant::Rot90},           Turned{hash::Dihedral::Rot180, Variant::Rot180},
    Turned{hash::Dihedral::Rot270, Variant::Rot270},         Turned{hash::Dihedral::FlipX, Variant::FlipX},
    Turned{hash::Dihedral::FlipY, Variant::FlipY},           Turned{hash::Dihedral::FlipPlus1, Variant::FlipPlus1},
    Turned{hash::Dihedral::FlipMinus1, Variant::FlipMinus1},
};

Fingerprint fingerprintOf(const hash::PdqSpectrum& spectrum, Variant variant,
                          hash::Dihedral way = hash::Dihedral::Original) {
  return {Algorithm::Pdq, variant, spectrum.quality, spectrum.hash(way).toHex()};
}

// MD5 has no quality; 100 keeps it above every service's minimum.
Fingerprint digestOf(std::span<const std::uint8_t> untrustedBytes) {
  hash::Md5 md5;
  md5.add(untrustedBytes);
  return {Algorithm::Md5, Variant::Stored, 100, md5.finish()};
}

Result<PhotoSpectra> hashUpright(const Decoder& decoder, const ProgressListener& progress) {
  const media::PhotoHeader header = decoder->header();
  PictureHash hash(header.storedSize, header.layout);
  ProgressSink sink(hash, {header.storedSize.height, 0, 1000}, progress);
  if (const auto decoded = decoder->decodeInto(sink); !decoded) return decoded.error();
  return PhotoSpectra{hash.finish(), std::nullopt};
}

// Takes the decoder, to have its memory back before the picture is turned.
Result<PhotoSpectra> hashTurned(Decoder decoder, const ProgressListener& progress) {
  const media::PhotoHeader header = decoder->header();
  const image::Size displayed = image::displayedSize(header.storedSize, header.orientation);
  image::Raster raster(header.storedSize, header.layout);
  ProgressSink decoding(raster, {header.storedSize.height, 0, 500}, progress);
  if (const auto decoded = decoder->decodeInto(decoding); !decoded) return decoded.error();
  decoder.reset();
  PictureHash stored(header.storedSize, header.layout);
  ProgressSink hashingStored(stored, {header.storedSize.height, 500, 750}, progress);
  raster.replay(image::Orientation::Normal, hashingStored);
  PictureHash hash(displayed, header.layout);
  ProgressSink hashing(hash, {displayed.height, 750, 1000}, progress);
  raster.replay(header.orientation, hashing);
  return PhotoSpectra{hash.finish(), stored.finish().plain};
}

std::vector<Fingerprint> fingerprintsOf(const PhotoSpectra& spectra, const HashOptions& options) {
  const hash::PdqSpectrum& displayed = spectra.displayed.plain;
  std::vector<Fingerprint> list{fingerprintOf(displayed, Variant::Displayed)};
  if (spectra.stored) list.push_back(fingerprintOf(*spectra.stored, Variant::Stored));
  if (spectra.displayed.onWhite) list.push_back(fingerprintOf(*spectra.displayed.onWhite, Variant::Composited));
  if (options.dihedral == DihedralHashes::Add) {
    for (const Turned& turned : kTurns)
      list.push_back(fingerprintOf(displayed, turned.variant, turned.way));
  }
  return list;
}

}  // namespace

Result<MediaFingerprints> fingerprintPhoto(Decoder decoder, std::span<const std::uint8_t> untrustedBytes,
                                           const HashOptions& options, const ProgressListener& progress) {
  const media::PhotoHeader header = decoder->header();
  const image::Size displayed = image::displayedSize(header.storedSize, header.orientation);
  const bool isUpright = header.orientation == image::Orientation::Normal;
  const auto spectra = isUpright ? hashUpright(decoder, progress) : hashTurned(std::move(decoder), progress);
  if (!spectra) return spectra.error();
  MediaFingerprints media{.kind = MediaKind::Photo,
                          .width = displayed.width,
                          .height = displayed.height,
                          .fingerprints = fingerprintsOf(*spectra, options),
                          .qualityClass = hash::gradeOf(spectra->displayed.plain, displayed)};
  media.fingerprints.push_back(digestOf(untrustedBytes));
  return media;
}

}  // namespace mahfooz::hasher
