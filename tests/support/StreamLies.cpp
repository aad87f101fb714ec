#include "tests/support/StreamLies.h"

#include "tests/support/ByteText.h"

#include <random>

namespace mahfooz::test {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kPacket = 188;

Bytes part(const Bytes& whole, std::size_t first, std::size_t count) {
  const auto begin = whole.begin() + static_cast<std::ptrdiff_t>(first * kPacket);
  return {begin, begin + static_cast<std::ptrdiff_t>(count * kPacket)};
}

Bytes withoutEvery(const Bytes& whole, std::size_t step) {
  Bytes file;
  for (std::size_t i = 0; i < whole.size() / kPacket; ++i)
    if (i % step != 0) add(file, part(whole, i, 1));
  return file;
}

Bytes noiseIn(const Bytes& whole, std::size_t step) {
  std::mt19937 random(7);
  Bytes file = whole;
  for (std::size_t at = 0; at + kPacket <= file.size(); at += step * kPacket)
    for (std::size_t i = 4; i < kPacket; ++i)
      file[at + i] = static_cast<std::uint8_t>(random());
  return file;
}

Bytes packets(std::uint8_t high, std::uint8_t low, int count) {
  Bytes file;
  for (int i = 0; i < count; ++i) {
    add(file, Bytes{0x47, high, low, static_cast<std::uint8_t>(0x10 | (i & 15))});
    file.resize(file.size() + kPacket - 4, 0xFF);
  }
  return file;
}

// Its clock jumps: the first half again behind the whole, many times.
Bytes repeated(const Bytes& whole, int times) {
  Bytes file = whole;
  for (int i = 0; i < times; ++i)
    add(file, part(whole, 0, whole.size() / kPacket / 2));
  return file;
}

Bytes gifHead(std::uint32_t width, std::uint32_t height) {
  Bytes file;
  add(file, "GIF89a");
  addLittleEndian(file, width, 2);
  addLittleEndian(file, height, 2);
  add(file, "\x80\0\0\0\0\0\xFF\xFF\xFF"sv);
  return file;
}

// One colour: a clear code, one pixel, the end; decoders take the rest for missing.
void addFrame(Bytes& file, std::uint32_t side, std::uint32_t hundredths) {
  add(file, "!\xF9\x04\0"sv);
  addLittleEndian(file, hundredths, 2);
  add(file, "\0\0,\0\0\0\0"sv);
  addLittleEndian(file, side, 2);
  addLittleEndian(file, side, 2);
  add(file, "\0\x02\x05\x84\x8F\xA9\xCB\x05\0"sv);  // 5 x 5
}

Bytes gif(std::uint32_t canvas, std::uint32_t side, int frames, std::uint32_t hundredths) {
  Bytes file = gifHead(canvas, canvas);
  for (int i = 0; i < frames; ++i)
    addFrame(file, side, hundredths);
  file.push_back(';');
  return file;
}

}  // namespace

NamedFiles brokenStreams(const Bytes& whole) {
  const Bytes body = part(whole, 8, whole.size() / kPacket - 8);
  return {{"ts: every fifth packet lost", withoutEvery(whole, 5)},
          {"ts: every second packet lost", withoutEvery(whole, 2)},
          {"ts: noise in every third packet", noiseIn(whole, 3)},
          {"ts: noise in every packet", noiseIn(whole, 1)},
          {"ts: without its tables", body},
          {"ts: the same over and over", repeated(whole, 30)},
          {"ts: ten thousand empty packets", packets(0x1F, 0xFF, 10'000)},
          {"ts: ten thousand broken tables", packets(0x40, 0x00, 10'000)},
          {"ts: ten thousand packets of a stream that nobody names", packets(0x41, 0x00, 10'000)},
          {"ts: one byte too many in between", [&] {
             Bytes file = part(whole, 0, 40);
             file.push_back(0);
             add(file, part(whole, 40, whole.size() / kPacket - 40));
             return file;
           }()}};
}

Bytes gifOf(int frames, std::uint32_t hundredths) {
  return gif(5, 5, frames, hundredths);
}

NamedFiles gifBombs() {
  return {{"gif: a hundred thousand frames", gifOf(100'000, 2)},
          {"gif: frames of no time", gifOf(10'000, 0)},
          {"gif: frames of no size", gif(64, 0, 1000, 2)},
          {"gif: frames larger than the canvas", gif(5, 65535, 10, 2)},
          {"gif: a canvas of four thousand megapixels", gif(65535, 5, 10, 2)},
          {"gif: a canvas of sixty megapixels", gif(8000, 5, 50, 2)}};
}

}  // namespace mahfooz::test
