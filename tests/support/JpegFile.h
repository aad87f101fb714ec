#pragma once

#include "tests/support/DrawnPicture.h"

#include <cstdint>

namespace mahfooz::test {

enum class JpegColour : std::uint8_t { Grey, YCbCr, Rgb, Cmyk, Ycck };
enum class JpegProcess : std::uint8_t { Baseline, Progressive, Arithmetic };
enum class JpegChroma : std::uint8_t { AsUsual, Half, Full };  // 4:2:0, 4:2:2, 4:4:4
enum class AdobeMarker : std::uint8_t { AsUsual, LeftOut };

struct JpegOptions {
  JpegColour colour = JpegColour::YCbCr;
  JpegProcess process = JpegProcess::Baseline;
  AdobeMarker adobe = AdobeMarker::AsUsual;
  JpegChroma chroma = JpegChroma::AsUsual;
  int quality = 90;
  Bytes exif = {};  // the payload of an APP1 segment; empty: none
};

// A JPEG file written by libjpeg. The picture has 1 channel for Grey, 4 for Cmyk and Ycck, else 3.
[[nodiscard]] Bytes jpegFile(const DrawnPicture& picture, const JpegOptions& options = {});

// The same file decoded by libjpeg with nothing but its defaults, as `djpeg` does.
[[nodiscard]] Bytes jpegPixelsByDefaults(const Bytes& file);

// A block for JpegOptions::exif (with "Exif", 0, 0 before) or a PNG's eXIf chunk (without).
enum class TiffOrder : std::uint8_t { LittleEndian, BigEndian };
[[nodiscard]] Bytes tiffWithOrientation(int orientation, TiffOrder order = TiffOrder::LittleEndian);
[[nodiscard]] Bytes exifSegment(const Bytes& tiff);

}  // namespace mahfooz::test
