#pragma once

#include "tests/support/DrawnPicture.h"

#include <cstdint>
#include <string_view>

namespace mahfooz::test {

enum class PngColour : std::uint8_t { Grey, GreyAlpha, Rgb, RgbAlpha, Palette };
enum class PngOrder : std::uint8_t { Plain, Interlaced };

struct PngOptions {
  PngColour colour = PngColour::Rgb;
  int bitDepth = 8;
  PngOrder order = PngOrder::Plain;
  Bytes palette = {};     // R, G, B of each colour
  Bytes exifBefore = {};  // an eXIf chunk before the pixels; empty: none
  Bytes exifAfter = {};   // and after them
};

// A PNG file written by libpng. `packedRows` are the bytes of each row as PNG packs them, without filter bytes.
[[nodiscard]] Bytes pngFile(int width, int height, const Bytes& packedRows, const PngOptions& options);
[[nodiscard]] Bytes pngFile(const DrawnPicture& picture, PngOptions options = {});  // 8 bits, 1 to 4 channels

// Where the type of the first chunk of this type stands.
[[nodiscard]] std::size_t chunkTypeAt(const Bytes& file, std::string_view type);

// A file that says width x height and holds the check sums for it, but no pixels.
[[nodiscard]] Bytes pngHeaderOnly(std::uint32_t width, std::uint32_t height);

}  // namespace mahfooz::test
