#pragma once

#include "core/base/ErrorCode.h"

namespace mahfooz::media {

// What a negative return value of FFmpeg means to us. AVERROR_EOF and EAGAIN are the caller's to understand first.
[[nodiscard]] ErrorCode errorFromFfmpeg(int returned) noexcept;

}  // namespace mahfooz::media
