#include "tests/support/PngFile.h"

#include <algorithm>
#include <cstdlib>

#include <png.h>

namespace mahfooz::test {

namespace {

constexpr png_byte kExifName[] = {'e', 'X', 'I', 'f', 0};

int typeOf(PngColour colour) {
  switch (colour) {
    case PngColour::Grey:
      return PNG_COLOR_TYPE_GRAY;
    case PngColour::GreyAlpha:
      return PNG_COLOR_TYPE_GRAY_ALPHA;
    case PngColour::Rgb:
      return PNG_COLOR_TYPE_RGB;
    case PngColour::RgbAlpha:
      return PNG_COLOR_TYPE_RGB_ALPHA;
    case PngColour::Palette:
      return PNG_COLOR_TYPE_PALETTE;
  }
  std::abort();
}

void append(png_structp png, png_bytep data, std::size_t size) {
  auto& file = *static_cast<Bytes*>(png_get_io_ptr(png));
  file.insert(file.end(), data, data + size);
}

void setPalette(png_structp png, png_infop info, const Bytes& palette) {
  std::vector<png_color> colours;
  for (std::size_t i = 0; i + 2 < palette.size(); i += 3)
    colours.push_back({palette[i], palette[i + 1], palette[i + 2]});
  png_set_PLTE(png, info, colours.data(), static_cast<int>(colours.size()));
}

void writeExif(png_structp png, const Bytes& exif) {
  if (!exif.empty()) png_write_chunk(png, kExifName, exif.data(), exif.size());
}

void writeRows(png_structp png, int height, const Bytes& packedRows) {
  const std::size_t rowBytes = packedRows.size() / static_cast<std::size_t>(height);
  std::vector<png_bytep> rows;
  for (int y = 0; y < height; ++y)
    rows.push_back(const_cast<png_bytep>(packedRows.data()) + static_cast<std::size_t>(y) * rowBytes);
  png_write_image(png, rows.data());
}

void startFile(png_structp png, png_infop info, int width, int height, const PngOptions& options) {
  const int interlace = options.order == PngOrder::Plain ? PNG_INTERLACE_NONE : PNG_INTERLACE_ADAM7;
  png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), options.bitDepth,
               typeOf(options.colour), interlace, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level(png, 1);
  if (!options.palette.empty()) setPalette(png, info, options.palette);
  png_write_info(png, info);
}

PngColour colourOf(int channels) {
  constexpr PngColour kColours[] = {PngColour::Grey, PngColour::GreyAlpha, PngColour::Rgb, PngColour::RgbAlpha};
  return kColours[channels - 1];
}

}  // namespace

Bytes pngFile(int width, int height, const Bytes& packedRows, const PngOptions& options) {
  Bytes file;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &file, append, nullptr);
  startFile(png, info, width, height, options);
  writeExif(png, options.exifBefore);
  writeRows(png, height, packedRows);
  writeExif(png, options.exifAfter);
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return file;
}

Bytes pngFile(const DrawnPicture& picture, PngOptions options) {
  options.colour = colourOf(picture.channels);
  return pngFile(picture.width, picture.height, picture.samples, options);
}

std::size_t chunkTypeAt(const Bytes& file, std::string_view type) {
  const auto found = std::ranges::search(file, type);
  return static_cast<std::size_t>(found.begin() - file.begin());
}

Bytes pngHeaderOnly(std::uint32_t width, std::uint32_t height) {
  Bytes file;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &file, append, nullptr);
  png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  png_set_IHDR(png, info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
               PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  constexpr png_byte kPixelsName[] = {'I', 'D', 'A', 'T', 0};
  png_write_chunk(png, kPixelsName, nullptr, 0);
  png_destroy_write_struct(&png, &info);
  return file;
}

}  // namespace mahfooz::test
