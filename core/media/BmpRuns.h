#pragma once

#include "core/base/Result.h"
#include "core/media/BmpHeader.h"

#include <vector>

namespace mahfooz::media {

// Undoes the run-length coding of a BMP (Microsoft, "Bitmap Compression"): one palette number a pixel, rows in the
// order of the file, the lowest first. Pixels that the coding leaves out are 0. Errors: FileTruncated (the bytes end
// before the picture), FileCorrupt (a run leaves the picture).
[[nodiscard]] Result<std::vector<std::uint8_t>> undoBmpRuns(const BmpHeader& header);

}  // namespace mahfooz::media
