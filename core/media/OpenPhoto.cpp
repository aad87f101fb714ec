#include "core/media/OpenPhoto.h"

#include "core/media/JpegDecoder.h"
#include "core/media/MediaFormat.h"
#include "core/media/PhotoLimits.h"
#include "core/media/PngDecoder.h"

namespace mahfooz::media {

Result<std::unique_ptr<PhotoDecoder>> openPhoto(std::span<const std::uint8_t> untrustedBytes) {
  if (untrustedBytes.empty()) return ErrorCode::FileEmpty;
  if (untrustedBytes.size() > kMaxPhotoBytes) return ErrorCode::FileTooLarge;
  const auto format = sniffFormat(untrustedBytes);
  if (!format) return ErrorCode::FileFormatUnknown;
  switch (*format) {
    case MediaFormat::Jpeg:
      return JpegDecoder::open(untrustedBytes);
    case MediaFormat::Png:
      return PngDecoder::open(untrustedBytes);
  }
  return ErrorCode::FileFormatUnknown;
}

}  // namespace mahfooz::media
