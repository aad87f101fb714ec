#pragma once

#include "core/media/MediaFormat.h"

#include <cstdint>
#include <span>

namespace mahfooz::media {

// Whether the picture moves: a GIF or WebP of more than one frame, an AVIF or HEIC with a sequence of more than one.
// Such a file counts as a video. Only the outline of the file is read; where that is broken, the answer is no and the
// decoder finds out.
[[nodiscard]] bool isAnimated(MediaFormat format, std::span<const std::uint8_t> untrustedBytes) noexcept;

}  // namespace mahfooz::media
