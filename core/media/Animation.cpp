#include "core/media/Animation.h"

#include "core/media/GifOutline.h"
#include "core/media/IsoSequence.h"
#include "core/media/WebpOutline.h"

namespace mahfooz::media {

bool isAnimated(MediaFormat format, Bytes untrustedBytes) noexcept {
  switch (format) {
    case MediaFormat::Gif:
      return outlineOfGif(untrustedBytes).frames > 1;
    case MediaFormat::WebP:
      return outlineOfWebp(untrustedBytes).frames > 1;
    case MediaFormat::Heif:
      return outlineOfIsoSequence(untrustedBytes).pictures > 1;
    case MediaFormat::Jpeg:
    case MediaFormat::Png:
    case MediaFormat::Bmp:
    case MediaFormat::Tiff:
      return false;
  }
  return false;
}

}  // namespace mahfooz::media
