#include "tests/support/AviLies.h"

#include "tests/support/ByteText.h"
#include "tests/support/JpegFile.h"

#include <array>

namespace mahfooz::test {

namespace {

using namespace std::string_view_literals;

Bytes littleEndianOf(std::uint32_t value) {
  Bytes bytes;
  addLittleEndian(bytes, value);
  return bytes;
}

Bytes chunk(std::string_view name, const Bytes& content) {
  Bytes bytes;
  add(bytes, name);
  addLittleEndian(bytes, static_cast<std::uint32_t>(content.size()));
  add(bytes, content);
  if (content.size() % 2 != 0) bytes.push_back(0);
  return bytes;
}

Bytes list(std::string_view kind, const Bytes& content) {
  Bytes inside;
  add(inside, kind);
  add(inside, content);
  return chunk("LIST", inside);
}

Bytes numbers(std::initializer_list<std::uint32_t> values) {
  Bytes bytes;
  for (const std::uint32_t value : values)
    addLittleEndian(bytes, value);
  return bytes;
}

// Microsoft, "AVI RIFF File Reference": main header, one stream of moving pictures, then the pictures.
Bytes headers(std::uint32_t frames, std::uint32_t width, std::uint32_t height, std::uint32_t secondsPerFrame) {
  Bytes stream;
  add(stream, "vidsMJPG"sv);
  add(stream, numbers({0, 0, 0, secondsPerFrame, 1, 0, frames, 0, 0xFFFFFFFF, 0, 0, 0}));
  const Bytes format = numbers({40, width, height, 0x00180001, 0x47504A4D, 0, 0, 0, 0, 0});
  Bytes inside = chunk("avih", numbers({40000, 0, 0, 0, frames, 0, 1, 0, width, height, 0, 0, 0, 0}));
  Bytes both = chunk("strh", stream);
  add(both, chunk("strf", format));
  add(inside, list("strl", both));
  return list("hdrl", inside);
}

Bytes riff(const Bytes& content) {
  Bytes inside;
  add(inside, "AVI ");
  add(inside, content);
  return chunk("RIFF", inside);
}

Bytes changingSizes() {
  std::vector<Bytes> frames;
  for (int i = 0; i < 60; ++i)
    frames.push_back(jpegFile(drawPicture(16 + 13 * (i % 20), 16 + 7 * (i % 30), 3)));
  return motionJpeg(frames, 16, 16);
}

Bytes nestedLists(int depth) {
  Bytes inside;
  for (int i = depth; i > 0; --i) {
    add(inside, "LIST");
    addLittleEndian(inside, static_cast<std::uint32_t>(12 * i - 8));
    add(inside, "strl");
  }
  return riff(inside);
}

Bytes emptyFrames(int count) {
  Bytes frames;
  for (int i = 0; i < count; ++i)
    add(frames, "00dc\0\0\0\0"sv);
  Bytes content = headers(static_cast<std::uint32_t>(count), 64, 48, 1);
  add(content, list("movi", frames));
  return riff(content);
}

}  // namespace

Bytes motionJpeg(const std::vector<Bytes>& frames, std::uint32_t width, std::uint32_t height,
                 std::uint32_t secondsPerFrame) {
  Bytes pictures;
  for (const Bytes& frame : frames)
    add(pictures, chunk("00dc", frame));
  Bytes content = headers(static_cast<std::uint32_t>(frames.size()), width, height, secondsPerFrame);
  add(content, list("movi", pictures));
  return riff(content);
}

Bytes jpegSaying(unsigned width, unsigned height) {
  Bytes file = jpegFile(drawPicture(16, 16, 3));
  const std::size_t frame = placeOf(file, "\xFF\xC0"sv);  // then length (2), precision (1), height, width
  return patched(file, frame + 5,
                 {static_cast<std::uint8_t>(height >> 8U), static_cast<std::uint8_t>(height),
                  static_cast<std::uint8_t>(width >> 8U), static_cast<std::uint8_t>(width)});
}

NamedFiles lyingAvis(const Bytes& whole) {
  struct Number {
    std::string_view chunk;
    std::size_t place;  // from the first letter of its name
    std::string_view what;
  };
  constexpr std::array kNumbers = {Number{"RIFF", 4, "length"},          Number{"hdrl", 0, "header's name"},
                                   Number{"avih", 4, "header's length"}, Number{"avih", 8, "time a frame"},
                                   Number{"avih", 32, "streams"},        Number{"strh", 4, "stream's length"},
                                   Number{"strh", 28, "scale"},          Number{"strh", 32, "rate"},
                                   Number{"strh", 40, "frames"},         Number{"strf", 4, "format's length"},
                                   Number{"strf", 12, "width"},          Number{"strf", 16, "height"},
                                   Number{"movi", 0, "pictures' name"},  Number{"00dc", 4, "picture's length"},
                                   Number{"idx1", 4, "index's length"},  Number{"idx1", 16, "place"}};
  NamedFiles files;
  for (const Number& number : kNumbers)
    for (const std::uint32_t value : {0U, 1U, 0x00FFFFFFU, 0xFFFFFFFFU})
      files.push_back({"avi: " + std::string(number.what) + ' ' + std::to_string(value),
                       patched(whole, placeOf(whole, number.chunk) + number.place, littleEndianOf(value))});
  return files;
}

NamedFiles aviBombs() {
  const Bytes small = jpegFile(drawPicture(64, 48, 3));
  return {
      {"avi: a new size in every frame", changingSizes()},
      {"avi: frames of no size", motionJpeg(std::vector<Bytes>(20, jpegSaying(0, 0)), 64, 48)},
      {"avi: frames of one pixel", motionJpeg(std::vector<Bytes>(20, jpegSaying(1, 1)), 64, 48)},
      {"avi: small, then huge", motionJpeg({small, small, jpegSaying(65000, 65000), small}, 64, 48)},
      {"avi: eight thousand pixels wide and high in twenty bytes", motionJpeg({small, jpegSaying(8192, 8192)}, 64, 48)},
      {"avi: a hundred thousand empty frames", emptyFrames(100'000)},
      {"avi: no frames", motionJpeg({}, 64, 48)},
      {"avi: lists in lists", nestedLists(50'000)},
      {"avi: header of no size", motionJpeg({small, small}, 0, 0)},
      {"avi: header of a huge size", motionJpeg({small, small}, 0x7FFFFFFF, 0x7FFFFFFF)}};
}

}  // namespace mahfooz::test
