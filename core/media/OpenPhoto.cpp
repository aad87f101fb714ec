#include "core/media/OpenPhoto.h"

#include "core/media/Animation.h"
#include "core/media/BmpDecoder.h"
#include "core/media/GifDecoder.h"
#include "core/media/JpegDecoder.h"
#include "core/media/PhotoLimits.h"
#include "core/media/PngDecoder.h"
#include "core/media/VideoContainer.h"
#include "core/media/WebpDecoder.h"

namespace mahfooz::media {

Result<std::unique_ptr<PhotoDecoder>> openPhoto(std::span<const std::uint8_t> untrustedBytes) {
  if (untrustedBytes.empty()) return ErrorCode::FileEmpty;
  const auto format = sniffFormat(untrustedBytes);
  if (!format && sniffVideo(untrustedBytes)) return ErrorCode::FullHasherNeeded;
  if (format && isAnimated(*format, untrustedBytes)) return ErrorCode::FullHasherNeeded;
  if (untrustedBytes.size() > kMaxPhotoBytes) return ErrorCode::FileTooLarge;
  if (!format) return ErrorCode::FileFormatUnknown;
  switch (*format) {
    case MediaFormat::Jpeg:
      return JpegDecoder::open(untrustedBytes);
    case MediaFormat::Png:
      return PngDecoder::open(untrustedBytes);
    case MediaFormat::WebP:
      return WebpDecoder::open(untrustedBytes);
    case MediaFormat::Gif:
      return GifDecoder::open(untrustedBytes);
    case MediaFormat::Bmp:
      return BmpDecoder::open(untrustedBytes);
    case MediaFormat::Tiff:
    case MediaFormat::Heif:
      return ErrorCode::FullHasherNeeded;
  }
  return ErrorCode::FileFormatUnknown;
}

}  // namespace mahfooz::media
