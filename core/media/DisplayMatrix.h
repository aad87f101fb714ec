#pragma once

#include "core/image/Orientation.h"

#include <array>
#include <cstdint>

namespace mahfooz::media {

// The 3 x 3 matrix with which a container turns its pictures (ISO/IEC 14496-12, 8.3.2), as FFmpeg gives it: 16.16 fixed
// point, by rows.
using DisplayMatrix = std::array<std::int32_t, 9>;

// The turn or mirroring that a player makes of it. A turn that is no multiple of a quarter (within one degree) is none:
// no phone writes it and players differ.
[[nodiscard]] image::Orientation orientationFromMatrix(const DisplayMatrix& untrustedMatrix) noexcept;

}  // namespace mahfooz::media
