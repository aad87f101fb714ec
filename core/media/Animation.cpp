#include "core/media/Animation.h"

#include "core/media/GifOutline.h"
#include "core/media/IsoSequence.h"
#include "core/media/RiffChunks.h"

namespace mahfooz::media {

namespace {

bool isAnimatedWebP(Bytes bytes) noexcept {
  constexpr std::size_t kFlags = 20;  // of the VP8X chunk, which comes first when there is one (RFC 9649, 2.7)
  constexpr std::uint8_t kAnimation = 0x02;
  if (!hasText(bytes, 12, "VP8X") || bytes.size() <= kFlags || (bytes[kFlags] & kAnimation) == 0) return false;
  return countRiffChunks(bytes, "ANMF") > 1;
}

}  // namespace

bool isAnimated(MediaFormat format, Bytes untrustedBytes) noexcept {
  switch (format) {
    case MediaFormat::Gif:
      return outlineOfGif(untrustedBytes).frames > 1;
    case MediaFormat::WebP:
      return isAnimatedWebP(untrustedBytes);
    case MediaFormat::Heif:
      return samplesOfIsoSequence(untrustedBytes) > 1;
    case MediaFormat::Jpeg:
    case MediaFormat::Png:
    case MediaFormat::Bmp:
    case MediaFormat::Tiff:
      return false;
  }
  return false;
}

}  // namespace mahfooz::media
