#include "tests/support/BrokenFiles.h"

#include "app/hasher/RehearsalFiles.h"
#include "app/hasher/RehearsalFilesFull.h"
#include "tests/support/ByteText.h"
#include "tests/support/JpegFile.h"
#include "tests/support/PngFile.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace mahfooz::test {

namespace {

using namespace std::string_view_literals;

Bytes hugeGif() {
  Bytes file;
  add(file, "GIF89a\xFF\xFF\xFF\xFF\x80\0\0"sv);  // 65535 x 65535, two colours
  add(file, "\0\0\0\xFF\xFF\xFF"sv);
  add(file, ",\0\0\0\0\xFF\xFF\xFF\xFF\0\x02\x02\x4C\x01\0;"sv);
  return file;
}

// 15000 x 15000 fit the limits; no row is there.
Bytes emptyRunLengthBmp() {
  Bytes file;
  add(file, "BM\0\0\0\0\0\0\0\0\x3E\0\0\0"sv);
  for (const std::uint32_t number : {40U, 15000U, 15000U})
    addLittleEndian(file, number, 4);
  add(file, "\x01\0\x08\0\x01\0\0\0"sv);
  for (int i = 0; i < 5; ++i)
    addLittleEndian(file, 0, 4);
  add(file, "\0\0\0\0\xFF\xFF\xFF\0"sv);
  add(file, "\xFF\x01\xFF\x01\0\x01"sv);
  return file;
}

Bytes lyingBmp(std::uint32_t width, std::uint32_t height, unsigned bits) {
  Bytes file;
  add(file, "BM\0\0\0\0\0\0\0\0\x36\0\0\0"sv);
  for (const std::uint32_t number : {40U, width, height})
    addLittleEndian(file, number, 4);
  addLittleEndian(file, 1, 2);
  addLittleEndian(file, bits, 2);
  file.resize(file.size() + 24 + 64);
  return file;
}

Bytes hugeWebP() {
  Bytes file;
  add(file, "RIFF\x20\0\0\0WEBPVP8L\x14\0\0\0\x2F"sv);
  add(file, "\xFF\xFF\xFF\x0F\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv);  // 16384 x 16384, one colour
  return file;
}

// A directory of one page whose sides are this, then itself as the next page.
Bytes lyingTiff(std::uint32_t side, std::uint32_t rowsPerStrip) {
  struct Entry {
    std::uint32_t tag;
    std::uint32_t value;
  };
  const Entry entries[] = {{256, side}, {257, side},         {258, 8},         {259, 1}, {262, 1}, {273, 8},
                           {277, 1},    {278, rowsPerStrip}, {279, 0x7FFFFFFF}};
  Bytes file;
  add(file, "II*\0\x08\0\0\0"sv);
  addLittleEndian(file, static_cast<std::uint32_t>(std::size(entries)), 2);
  for (const Entry entry : entries) {
    addLittleEndian(file, entry.tag, 2);
    addLittleEndian(file, 4, 2);
    addLittleEndian(file, 1, 4);
    addLittleEndian(file, entry.value, 4);
  }
  addLittleEndian(file, 8, 4);
  return file;
}

Bytes nestedBoxes(std::string_view name, std::string_view versionAndFlags, std::uint32_t depth) {
  Bytes file;
  add(file,
      "\0\0\0\x18"
      "ftypheic\0\0\0\0mif1heic"sv);
  const auto boxBytes = static_cast<std::uint32_t>(8 + versionAndFlags.size());
  for (std::uint32_t i = depth; i > 0; --i) {
    addBigEndian(file, i * boxBytes);
    add(file, name);
    add(file, versionAndFlags);
  }
  return file;
}

Bytes largeFlatPng() {
  constexpr int kSide = 6000;
  return pngFile(kSide, kSide, Bytes(std::size_t{kSide} * kSide / 8, 0), {.colour = PngColour::Grey, .bitDepth = 1});
}

}  // namespace

std::vector<Bytes> validPhotos() {
  std::vector<Bytes> photos;
  for (const auto file : hasher::kQuickRehearsalFiles)
    photos.emplace_back(file.begin(), file.end());
  for (const auto file : hasher::kFullRehearsalFiles)
    photos.emplace_back(file.begin(), file.end());
  photos.pop_back();  // a video
  const auto colour = drawPicture(64, 48, 3);
  photos.push_back(jpegFile(colour, {.process = JpegProcess::Progressive}));
  photos.push_back(jpegFile(drawPicture(64, 48, 4), {.colour = JpegColour::Ycck}));
  photos.push_back(pngFile(colour, {.order = PngOrder::Interlaced}));
  return photos;
}

std::vector<Bytes> cutShort(const Bytes& whole, std::size_t places) {
  std::vector<Bytes> files;
  for (std::size_t i = 1; i <= places; ++i) {
    const std::size_t size = i * whole.size() / (places + 1);
    files.emplace_back(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
  }
  return files;
}

std::vector<Bytes> damaged(const Bytes& whole, std::size_t places) {
  std::vector<Bytes> files;
  for (std::size_t i = 0; i < places; ++i) {
    const std::size_t at = i * (whole.size() - 4) / places;
    files.push_back(whole);
    files.back()[at] ^= static_cast<std::uint8_t>(1U << (i % 8));
    for (const std::uint8_t value : {std::uint8_t{0xFF}, std::uint8_t{0}}) {
      files.push_back(whole);
      std::fill_n(files.back().begin() + static_cast<std::ptrdiff_t>(at), 4, value);
    }
  }
  const auto middle = static_cast<std::ptrdiff_t>(whole.size() / 2);
  files.push_back(whole);
  std::fill(files.back().begin() + middle, files.back().end(), std::uint8_t{0});
  files.push_back(whole);
  files.back().resize(static_cast<std::size_t>(middle));
  std::ranges::copy(whole, std::back_inserter(files.back()));
  return files;
}

std::vector<Bytes> bombs() {
  return {hugeGif(),
          emptyRunLengthBmp(),
          lyingBmp(60000, 60000, 32),
          lyingBmp(0x7FFFFFFF, 0x80000000U, 24),
          lyingBmp(0xFFFFFFFF, 1, 8),
          lyingBmp(15000, 15000, 24),
          hugeWebP(),
          lyingTiff(15000, 15000),
          lyingTiff(15000, 1),
          lyingTiff(0xFFFFFFFF, 1),
          nestedBoxes("moov", "", 50000),
          nestedBoxes("meta", "\0\0\0\0"sv, 50000),
          nestedBoxes("iprp", "", 50000),
          pngHeaderOnly(60000, 60000),
          pngHeaderOnly(15000, 15000),
          largeFlatPng()};
}

}  // namespace mahfooz::test
