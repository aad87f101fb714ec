#pragma once

#include "core/image/Orientation.h"
#include "core/media/Bytes.h"

#include <cstdint>

namespace mahfooz::media {

// What the container of a WebP says (RFC 9649, 2), read without decoding a picture.

struct WebpOutline {
  int frames = 0;                 // of an animation; 0 for a still picture
  std::int64_t milliseconds = 0;  // that all of them are shown, once
};
[[nodiscard]] WebpOutline outlineOfWebp(Bytes untrustedFile) noexcept;

// How long a frame is shown that says this of itself. Many files say nothing or next to nothing; browsers show such
// frames for a tenth of a second, and ffmpeg does so with those of a GIF.
[[nodiscard]] constexpr std::int64_t shownMilliseconds(std::int64_t told) noexcept {
  return told > 10 ? told : 100;
}

// What a viewer does to the stored picture.
[[nodiscard]] image::Orientation orientationOfWebp(Bytes untrustedFile) noexcept;

// Whether the file says that it is longer than it is.
[[nodiscard]] bool isWebpCutShort(Bytes untrustedFile) noexcept;

}  // namespace mahfooz::media
