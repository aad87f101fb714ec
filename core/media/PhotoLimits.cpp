#include "core/media/PhotoLimits.h"

namespace mahfooz::media {

Result<image::Size> acceptedSize(std::uint64_t untrustedWidth, std::uint64_t untrustedHeight) noexcept {
  if (untrustedWidth > kMaxSide || untrustedHeight > kMaxSide) return ErrorCode::PictureTooLarge;
  if (untrustedWidth * untrustedHeight > kMaxPixels) return ErrorCode::PictureTooLarge;
  if (untrustedWidth < kMinSide || untrustedHeight < kMinSide) return ErrorCode::PictureTooSmall;
  return image::Size{static_cast<int>(untrustedWidth), static_cast<int>(untrustedHeight)};
}

}  // namespace mahfooz::media
