#include "app/hasher/PhotoFingerprint.h"

#include "app/hasher/FileDigest.h"
#include "app/hasher/PictureHash.h"
#include "app/hasher/ProgressSink.h"
#include "app/hasher/TurnedPhoto.h"
#include "core/hash/QualityGrade.h"

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

// In the order of kAllDihedrals.
constexpr std::array kTurns{Variant::Displayed, Variant::Rot90, Variant::Rot180,    Variant::Rot270,
                            Variant::FlipX,     Variant::FlipY, Variant::FlipPlus1, Variant::FlipMinus1};
static_assert(kTurns.size() == hash::kAllDihedrals.size());

Fingerprint fingerprintOf(const hash::PdqSpectrum& spectrum, Variant variant) {
  return {Algorithm::Pdq, variant, spectrum.quality, spectrum.hash().toHex()};
}

void addTurned(const hash::PdqSpectrum& spectrum, std::vector<Fingerprint>& list) {
  const hash::EightHashes hashes = spectrum.hashes();
  for (std::size_t turn = 1; turn < kTurns.size(); ++turn)
    list.push_back({Algorithm::Pdq, kTurns[turn], spectrum.quality, hashes[turn].toHex()});
}

Result<PhotoSpectra> hashUpright(const Decoder& decoder, const ProgressListener& progress) {
  const media::PhotoHeader header = decoder->header();
  PictureHash hash(header.storedSize, header.layout);
  ProgressSink sink(hash, {header.storedSize.height, 0, 1000}, progress);
  if (const auto decoded = decoder->decodeInto(sink); !decoded) return decoded.error();
  return PhotoSpectra{hash.finish(), std::nullopt};
}

Result<PhotoSpectra> hashPhoto(Decoder decoder, const ProgressListener& progress) {
  const bool isUpright = decoder->header().orientation == image::Orientation::Normal;
  if (isUpright) return hashUpright(decoder, progress);
  auto spectra = hashTurned(std::move(decoder), progress);
  if (!spectra) return spectra.error();
  return PhotoSpectra{std::move(spectra->displayed), spectra->stored.plain};
}

std::vector<Fingerprint> fingerprintsOf(const PhotoSpectra& spectra, const HashOptions& options) {
  const hash::PdqSpectrum& displayed = spectra.displayed.plain;
  std::vector<Fingerprint> list{fingerprintOf(displayed, Variant::Displayed)};
  if (spectra.stored) list.push_back(fingerprintOf(*spectra.stored, Variant::Stored));
  if (spectra.displayed.onWhite) list.push_back(fingerprintOf(*spectra.displayed.onWhite, Variant::Composited));
  if (options.dihedral == DihedralHashes::Add) addTurned(displayed, list);
  return list;
}

}  // namespace

Result<MediaFingerprints> fingerprintPhoto(Decoder decoder, std::span<const std::uint8_t> untrustedBytes,
                                           const HashOptions& options, const ProgressListener& progress) {
  const media::PhotoHeader header = decoder->header();
  const image::Size displayed = image::displayedSize(header.storedSize, header.orientation);
  FileDigest digest(untrustedBytes);
  const auto spectra = hashPhoto(std::move(decoder), [&](int permille) {
    digest.follow(permille);
    progress(permille);
  });
  if (!spectra) return spectra.error();
  MediaFingerprints media{.kind = MediaKind::Photo,
                          .width = displayed.width,
                          .height = displayed.height,
                          .fingerprints = fingerprintsOf(*spectra, options),
                          .qualityClass = hash::gradeOf(spectra->displayed.plain, displayed)};
  media.fingerprints.push_back(digest.finish());
  return media;
}

}  // namespace mahfooz::hasher
