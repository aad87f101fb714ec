#pragma once

#include "core/image/Orientation.h"

#include <cstdint>
#include <span>

namespace mahfooz::media {

// The orientation in a PNG's first eXIf chunk, which may stand before or after the pixels (PNG specification, third
// edition, 11.3.4.5). In a file of more than 16 MB, one behind the pixels
// counts within 256 KB of the end. A chunk with a wrong check sum is not there; odd content means Normal, as in ExifOrientation.h.
[[nodiscard]] image::Orientation pngOrientation(std::span<const std::uint8_t> untrustedBytes) noexcept;

}  // namespace mahfooz::media
