#pragma once

#include "core/base/Result.h"
#include "core/image/RowSink.h"
#include "core/media/Bytes.h"

#include <optional>

namespace mahfooz::media {

// The size that a NAL unit of HEVC announces for coded pictures: that of a sequence parameter set (ITU-T
// H.265, 7.3.2.2), which may have nothing to do with what the container says. Nothing for other units. Asked before
// libde265 is, which has no limit of its own. Errors: FileCorrupt (the parameter set ends too early), PictureTooLarge.
[[nodiscard]] Result<std::optional<image::Size>> codedHevcSize(Bytes untrustedUnit);

}  // namespace mahfooz::media
