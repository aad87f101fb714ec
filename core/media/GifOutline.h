#pragma once

#include "core/media/Bytes.h"

namespace mahfooz::media {

struct GifOutline {
  int frames = 0;        // that begin
  bool isWhole = false;  // the trailer was reached
};

// Walks over the blocks of a GIF without decoding them (GIF89a specification, appendix B). Stops at the first thing
// that is no block.
[[nodiscard]] GifOutline outlineOfGif(Bytes untrustedFile) noexcept;

}  // namespace mahfooz::media
