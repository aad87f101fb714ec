#pragma once

#include "core/base/Result.h"
#include "core/image/RowSink.h"
#include "core/media/Bytes.h"

#include <array>

namespace mahfooz::media {

enum class BmpCoding : std::uint8_t { Plain, RunLength4, RunLength8 };

// The colour of a pixel of 16, 24 or 32 bits is taken out of it by masks.
struct BmpMasks {
  std::uint32_t red = 0;
  std::uint32_t green = 0;
  std::uint32_t blue = 0;
  std::uint32_t alpha = 0;  // 0: opaque
};

struct BmpHeader {
  image::Size size;
  bool isTopDown = false;     // else the last row comes first
  unsigned bitsPerPixel = 0;  // 1, 4, 8: numbers into the palette; 16, 24, 32: colours
  BmpCoding coding = BmpCoding::Plain;
  BmpMasks masks;
  std::array<std::array<std::uint8_t, 3>, 256> palette{};  // R, G, B; black where the file says nothing
  Bytes untrustedPixels;                                   // up to the end of the file
};

// The headers BITMAPCOREHEADER, BITMAPINFOHEADER and its versions 2 to 5 (Microsoft, "Bitmap Storage").
// Errors: FileTruncated, FileCorrupt, FileVariantUnsupported (a JPEG or PNG inside, OS/2's own codings),
// PictureTooLarge, PictureTooSmall.
[[nodiscard]] Result<BmpHeader> parseBmpHeader(Bytes untrustedFile);

}  // namespace mahfooz::media
