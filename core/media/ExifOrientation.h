#pragma once

#include "core/image/Orientation.h"

#include <cstdint>
#include <span>

namespace mahfooz::media {

// The orientation in an EXIF block that begins with its TIFF header (CIPA DC-008, 4.5 and 4.6.4): tag 0x0112 of IFD 0,
// one SHORT. Nothing else is read. Whatever is odd (offsets outside, another type, a number that is not defined)
// means Normal: viewers do the same.
[[nodiscard]] image::Orientation exifOrientation(std::span<const std::uint8_t> untrustedTiff) noexcept;

// The same for a JPEG's APP1 segment, whose payload begins with "Exif" and two zeros; Normal for other payloads.
[[nodiscard]] bool isExifSegment(std::span<const std::uint8_t> untrustedPayload) noexcept;
[[nodiscard]] image::Orientation exifSegmentOrientation(std::span<const std::uint8_t> untrustedPayload) noexcept;

}  // namespace mahfooz::media
