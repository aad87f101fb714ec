#pragma once

#include "core/media/Bytes.h"

namespace mahfooz::media {

// Whether the items of a HEIC or AVIF that are made of others (ISO/IEC 23008-12, 6.6: grids, overlays; 6.4.2
// transparency) come to an end after a few steps. libheif 1.15 follows them by calling itself, and an item that is made
// of itself takes all of the stack. True for a file without such items.
[[nodiscard]] bool itemReferencesEnd(Bytes untrustedFile);

}  // namespace mahfooz::media
