#pragma once

#include "tests/support/NamedFile.h"

namespace mahfooz::test {

// A whole MP4 of one H.264 stream (index at the end) with one number of its index changed at a time: counts, sizes,
// places, times and sides that are zero, huge or lead elsewhere; boxes that are longer than their parents.
[[nodiscard]] NamedFiles lyingMp4s(const Bytes& whole);

// Boxes in boxes, far more samples than bytes, and other things that no clip is needed for.
[[nodiscard]] NamedFiles mp4Bombs(const Bytes& whole);

// A HEIC or AVIF with the same done to its item tables.
[[nodiscard]] NamedFiles lyingPictures(const Bytes& whole, const std::string& kind);

// A HEIC made of tiles whose canvas is said to be far larger than the tiles, and than the file says elsewhere.
[[nodiscard]] NamedFiles lyingGrids(const Bytes& grid);

}  // namespace mahfooz::test
