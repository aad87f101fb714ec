#include "tests/support/PhotoBombs.h"

#include "tests/support/ByteText.h"
#include "tests/support/JpegFile.h"
#include "tests/support/PngFile.h"

namespace mahfooz::test {

namespace {

using namespace std::string_view_literals;

constexpr int kMany = 100'000;

// After this many bytes of the file, the same piece this many times.
Bytes stuffed(const Bytes& whole, std::size_t at, const Bytes& piece, int times) {
  const auto middle = whole.begin() + static_cast<std::ptrdiff_t>(at);
  Bytes file(whole.begin(), middle);
  for (int i = 0; i < times; ++i)
    add(file, piece);
  file.insert(file.end(), middle, whole.end());
  return file;
}

Bytes manyTexts() {
  constexpr std::size_t kAfterHeader = 33;
  Bytes text;
  add(text, "\0\0\0\x03tEXta\0b"sv);
  addBigEndian(text, 0x12345678);  // nobody reads so far
  return stuffed(pngFile(drawPicture(16, 16, 3)), kAfterHeader, text, kMany);
}

Bytes manySegments() {
  Bytes segment;
  add(segment,
      "\xFF\xE1\0\x08"
      "Exif\0\0"sv);
  return stuffed(jpegFile(drawPicture(16, 16, 3)), 2, segment, kMany);
}

Bytes manyFillers() {
  return stuffed(jpegFile(drawPicture(16, 16, 3)), 2, Bytes{0xFF}, 10 * kMany);
}

// The last scan of a progressive picture once more, time after time.
Bytes manyScans(const Bytes& whole, int times) {
  std::size_t last = placeOf(whole, "\xFF\xDA"sv);
  for (std::size_t at = last; at + 1 < whole.size(); ++at)
    if (whole[at] == 0xFF && whole[at + 1] == 0xDA) last = at;
  const Bytes scan(whole.begin() + static_cast<std::ptrdiff_t>(last), whole.end() - 2);
  return stuffed(whole, whole.size() - 2, scan, times);
}

Bytes withSides(Bytes file, std::string_view frameMarker, unsigned width, unsigned height) {
  return patched(file, placeOf(file, frameMarker) + 5,
                 {static_cast<std::uint8_t>(height >> 8U), static_cast<std::uint8_t>(height),
                  static_cast<std::uint8_t>(width >> 8U), static_cast<std::uint8_t>(width)});
}

// A progressive picture that says 8000 x 8000 and has ninety scans of a few bytes.
Bytes largeScans() {
  const Bytes small = jpegFile(drawPicture(16, 16, 3), {.process = JpegProcess::Progressive});
  return withSides(manyScans(small, 80), "\xFF\xC2"sv, 8000, 8000);
}

// 15800 x 15800, one colour, in forty bytes (RFC 9649, 3).
Bytes flatWebP() {
  constexpr std::uint32_t kSide = 15800 - 1;
  Bytes file;
  add(file, "RIFF\x20\0\0\0WEBPVP8L\x14\0\0\0\x2F"sv);
  addLittleEndian(file, kSide | (kSide << 14U));
  add(file, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv);
  return file;
}

Bytes manyRiffChunks() {
  Bytes file;
  add(file, "RIFF"sv);
  addLittleEndian(file, 4 + 18 + 8 * kMany, 4);
  add(file, "WEBPVP8X\x0A\0\0\0\x02\0\0\0\x0F\0\0\x0F\0\0"sv);
  for (int i = 0; i < kMany; ++i)
    add(file, "ANMF\0\0\0\0"sv);
  return file;
}

// 15000 x 15000 white pixels by Group 4 coding: one bit for a row (ITU-T T.6).
Bytes whiteFax() {
  constexpr std::uint32_t kSide = 15000;
  const Bytes rows(kSide / 8, 0xFF);
  struct Entry {
    std::uint32_t tag;
    std::uint32_t value;
  };
  const Entry entries[] = {{256, kSide}, {257, kSide}, {258, 1},
                           {259, 4},     {262, 0},     {273, 8},
                           {277, 1},     {278, kSide}, {279, static_cast<std::uint32_t>(rows.size())}};
  Bytes file;
  add(file, "II*\0"sv);
  addLittleEndian(file, static_cast<std::uint32_t>(8 + rows.size() + rows.size() % 2));
  add(file, rows);
  if (rows.size() % 2 != 0) file.push_back(0);
  addLittleEndian(file, static_cast<std::uint32_t>(std::size(entries)), 2);
  for (const Entry entry : entries) {
    addLittleEndian(file, entry.tag, 2);
    addLittleEndian(file, 4, 2);
    addLittleEndian(file, 1);
    addLittleEndian(file, entry.value);
  }
  addLittleEndian(file, 0);
  return file;
}

Bytes flatPng(int side) {
  return pngFile(side, side, Bytes((static_cast<std::size_t>(side) + 7) / 8 * static_cast<std::size_t>(side), 0),
                 {.colour = PngColour::Grey, .bitDepth = 1});
}

}  // namespace

NamedFiles photoBombs() {
  const Bytes progressive = jpegFile(drawPicture(64, 48, 3), {.process = JpegProcess::Progressive});
  return {{"png: 30000 x 30000 in earnest", flatPng(30000)},
          {"png: 15000 x 15000 in earnest", flatPng(15000)},
          {"png: a hundred thousand texts", manyTexts()},
          {"jpeg: a hundred thousand segments", manySegments()},
          {"jpeg: a million fill bytes", manyFillers()},
          {"jpeg: a thousand scans", manyScans(progressive, 1000)},
          {"jpeg: ninety scans over 64 megapixels", largeScans()},
          {"jpeg: no height", withSides(jpegFile(drawPicture(16, 16, 3)), "\xFF\xC0"sv, 16, 0)},
          {"webp: 250 megapixels in forty bytes", flatWebP()},
          {"webp: a hundred thousand frames of nothing", manyRiffChunks()},
          {"tiff: 225 megapixels in two kilobytes", whiteFax()}};
}

}  // namespace mahfooz::test
