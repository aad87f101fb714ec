#include "core/media/OpenAnyPhoto.h"

#include "core/media/Animation.h"
#include "core/media/HeifDecoder.h"
#include "core/media/OpenPhoto.h"
#include "core/media/TiffDecoder.h"

namespace mahfooz::media {

Result<std::unique_ptr<PhotoDecoder>> openAnyPhoto(std::span<const std::uint8_t> untrustedBytes) {
  auto light = openPhoto(untrustedBytes);  // asks the limits too
  if (light || light.error().code() != ErrorCode::FullHasherNeeded) return light;
  const auto format = sniffFormat(untrustedBytes);
  if (!format || isAnimated(*format, untrustedBytes)) return light;
  if (*format == MediaFormat::Tiff) return TiffDecoder::open(untrustedBytes);
  if (*format == MediaFormat::Heif) return HeifDecoder::open(untrustedBytes);
  return light;
}

}  // namespace mahfooz::media
