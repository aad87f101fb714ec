#include "tests/support/JpegFile.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <jpeglib.h>

namespace mahfooz::test {

namespace {

struct Spaces {
  J_COLOR_SPACE given;
  J_COLOR_SPACE stored;
};

Spaces spacesOf(JpegColour colour) {
  switch (colour) {
    case JpegColour::Grey:
      return {JCS_GRAYSCALE, JCS_GRAYSCALE};
    case JpegColour::YCbCr:
      return {JCS_RGB, JCS_YCbCr};
    case JpegColour::Rgb:
      return {JCS_RGB, JCS_RGB};
    case JpegColour::Cmyk:
      return {JCS_CMYK, JCS_CMYK};
    case JpegColour::Ycck:
      return {JCS_CMYK, JCS_YCCK};
  }
  std::abort();
}

void choose(jpeg_compress_struct& info, const JpegOptions& options) {
  info.in_color_space = spacesOf(options.colour).given;
  jpeg_set_defaults(&info);
  jpeg_set_colorspace(&info, spacesOf(options.colour).stored);
  jpeg_set_quality(&info, options.quality, TRUE);
  if (options.process == JpegProcess::Progressive) jpeg_simple_progression(&info);
  if (options.process == JpegProcess::Arithmetic) info.arith_code = TRUE;
  if (options.chroma != JpegChroma::AsUsual) {
    info.comp_info[0].h_samp_factor = options.chroma == JpegChroma::Half ? 2 : 1;
    info.comp_info[0].v_samp_factor = 1;
  }
  if (options.adobe == AdobeMarker::LeftOut) info.write_Adobe_marker = FALSE;
}

void writeRows(jpeg_compress_struct& info, const DrawnPicture& picture) {
  for (int y = 0; y < picture.height; ++y) {
    auto* row = const_cast<JSAMPROW>(picture.row(y).data());
    jpeg_write_scanlines(&info, &row, 1);
  }
}

void addNumber(Bytes& bytes, unsigned value, int size, TiffOrder order) {
  for (int i = 0; i < size; ++i) {
    const int place = order == TiffOrder::LittleEndian ? i : size - 1 - i;
    bytes.push_back(static_cast<std::uint8_t>((value >> (8 * place)) & 0xFFU));
  }
}

}  // namespace

Bytes jpegFile(const DrawnPicture& picture, const JpegOptions& options) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* memory = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &memory, &size);
  info.image_width = static_cast<JDIMENSION>(picture.width);
  info.image_height = static_cast<JDIMENSION>(picture.height);
  info.input_components = picture.channels;
  choose(info, options);
  jpeg_start_compress(&info, TRUE);
  if (!options.exif.empty())
    jpeg_write_marker(&info, JPEG_APP0 + 1, options.exif.data(), static_cast<unsigned>(options.exif.size()));
  writeRows(info, picture);
  jpeg_finish_compress(&info);
  Bytes file(memory, memory + size);
  jpeg_destroy_compress(&info);
  std::free(memory);
  return file;
}

Bytes jpegPixelsByDefaults(const Bytes& file) {
  jpeg_decompress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_decompress(&info);
  jpeg_mem_src(&info, file.data(), static_cast<unsigned long>(file.size()));
  jpeg_read_header(&info, TRUE);
  jpeg_start_decompress(&info);
  Bytes pixels;
  Bytes row(info.output_width * static_cast<std::size_t>(info.output_components));
  while (info.output_scanline < info.output_height) {
    JSAMPROW start = row.data();
    jpeg_read_scanlines(&info, &start, 1);
    pixels.insert(pixels.end(), row.begin(), row.end());
  }
  jpeg_finish_decompress(&info);
  jpeg_destroy_decompress(&info);
  return pixels;
}

Bytes tiffWithOrientation(int orientation, TiffOrder order) {
  const std::uint8_t mark = order == TiffOrder::LittleEndian ? 'I' : 'M';
  Bytes tiff = {mark, mark};
  addNumber(tiff, 42, 2, order);
  addNumber(tiff, 8, 4, order);       // IFD 0 follows
  addNumber(tiff, 2, 2, order);       // two entries
  addNumber(tiff, 0x0100, 2, order);  // ImageWidth, LONG, 1: an entry before ours
  addNumber(tiff, 4, 2, order);
  addNumber(tiff, 1, 4, order);
  addNumber(tiff, 77, 4, order);
  addNumber(tiff, 0x0112, 2, order);
  addNumber(tiff, 3, 2, order);
  addNumber(tiff, 1, 4, order);
  addNumber(tiff, static_cast<unsigned>(orientation), 2, order);
  addNumber(tiff, 0, 2, order);
  addNumber(tiff, 0, 4, order);  // no further IFD
  return tiff;
}

Bytes exifSegment(const Bytes& tiff) {
  Bytes segment(6 + tiff.size());
  std::ranges::copy(std::string_view("Exif"), segment.begin());
  std::ranges::copy(tiff, segment.begin() + 6);
  return segment;
}

}  // namespace mahfooz::test
