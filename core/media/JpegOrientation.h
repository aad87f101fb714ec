#pragma once

#include "core/image/Orientation.h"
#include "core/media/Bytes.h"

namespace mahfooz::media {

// The orientation in a JPEG's first EXIF segment before its pixels (ITU-T T.81, B.1.1; CIPA DC-008, 4.7.2); Normal when
// there is none. libjpeg can keep the segments for us, but puts each behind the last one by walking over all of them: a
// file of a hundred thousand would take minutes.
[[nodiscard]] image::Orientation jpegOrientation(Bytes untrustedFile) noexcept;

}  // namespace mahfooz::media
