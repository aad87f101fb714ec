#include "core/media/VideoLimits.h"

namespace mahfooz::media {

Result<void> acceptedFrame(int width, int height) noexcept {
  if (width < kMinFrameSide || height < kMinFrameSide) return ErrorCode::PictureTooSmall;
  if (std::int64_t{width} * height > kMaxFramePixels) return ErrorCode::PictureTooLarge;
  return {};
}

}  // namespace mahfooz::media
