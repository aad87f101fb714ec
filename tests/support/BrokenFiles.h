#pragma once

#include "tests/support/DrawnPicture.h"

#include <vector>

namespace mahfooz::test {

// Small valid photos, one or more of each format that the hashers open: JPEG, PNG, WebP, GIF, BMP, TIFF, HEIC, AVIF.
[[nodiscard]] std::vector<Bytes> validPhotos();

// A file cut short at this many places, evenly spread, the first after its first few bytes.
[[nodiscard]] std::vector<Bytes> cutShort(const Bytes& whole, std::size_t places);

// Single bits turned over, four bytes set to the largest and the smallest number, halves wiped or said twice; the same
// files at every call.
[[nodiscard]] std::vector<Bytes> damaged(const Bytes& whole, std::size_t places);

// Files that are small and want much: huge sides with no pixels behind, a run of compressed zeros, boxes in boxes in
// boxes, directories that point at themselves.
[[nodiscard]] std::vector<Bytes> bombs();

}  // namespace mahfooz::test
