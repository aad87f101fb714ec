#include "tests/support/IsoLies.h"

#include "tests/support/ByteText.h"

#include <array>

namespace mahfooz::test {

namespace {

using namespace std::string_view_literals;

// A 32-bit number of a box: `place` counts from the first letter of its name; the size stands at -4.
struct Number {
  std::string_view box;
  int place;
  std::string_view what;
};

constexpr std::array kNumbers = {
    Number{"stsz", 8, "size of all samples"},
    Number{"stsz", 12, "samples"},
    Number{"stsz", 16, "size of a sample"},
    Number{"stco", 8, "chunks"},
    Number{"stco", 12, "place of a chunk"},
    Number{"stts", 8, "times"},
    Number{"stts", 12, "samples of a time"},
    Number{"stts", 16, "length of a sample"},
    Number{"stsc", 8, "runs of chunks"},
    Number{"stsc", 12, "first chunk"},
    Number{"stsc", 16, "samples of a chunk"},
    Number{"ctts", 8, "shifts"},
    Number{"ctts", 16, "shift"},
    Number{"mdhd", 16, "time scale"},
    Number{"mdhd", 20, "playing time"},
    Number{"mvhd", 16, "time scale of all"},
    Number{"elst", 8, "edits"},
    Number{"elst", 12, "length of an edit"},
    Number{"elst", 16, "begin of an edit"},
    Number{"stsd", 8, "descriptions"},
    Number{"avc1", 28, "sides"},
    Number{"avcC", 4, "parameters"},
    Number{"tkhd", 44, "matrix"},
    Number{"moov", -4, "bytes of the index"},
    Number{"trak", -4, "bytes of the track"},
    Number{"stbl", -4, "bytes of the table"},
    Number{"stsd", -4, "bytes of descriptions"},
    Number{"avcC", -4, "bytes of parameters"},
};
constexpr std::array<std::uint32_t, 4> kValues = {0, 1, 0x7FFFFFFF, 0xFFFFFFFF};

Bytes bigEndianOf(std::uint32_t value) {
  Bytes bytes;
  addBigEndian(bytes, value);
  return bytes;
}

Bytes boxOf(std::string_view name, const Bytes& content) {
  Bytes box;
  addBigEndian(box, 8 + content.size());
  add(box, name);
  add(box, content);
  return box;
}

Bytes fileType() {
  Bytes content;
  add(content, "isom\0\0\0\0isomavc1"sv);
  return boxOf("ftyp", content);
}

Bytes nested(std::string_view name, std::uint32_t depth) {
  Bytes file = fileType();
  for (std::uint32_t i = depth; i > 0; --i) {
    addBigEndian(file, i * 8);
    add(file, name);
  }
  return file;
}

// All samples have one byte and there are this many of them.
Bytes manySamples(const Bytes& whole, std::size_t index, std::uint32_t count) {
  Bytes file = whole;
  const std::size_t sizes = placeOf(file, "stsz", index);
  file = patched(file, sizes + 8, bigEndianOf(1));
  file = patched(file, sizes + 12, bigEndianOf(count));
  file = patched(file, placeOf(file, "stts", index) + 12, bigEndianOf(count));
  file = patched(file, placeOf(file, "stsc", index) + 16, bigEndianOf(count));
  return file;
}

// An edit list shows a part of the samples only, and hides what is wrong with the others.
Bytes withoutEdits(const Bytes& whole) {
  return patched(whole, placeOf(whole, "edts", placeOf(whole, "moov")), {'f', 'r', 'e', 'e'});
}

}  // namespace

NamedFiles lyingMp4s(const Bytes& edited) {
  NamedFiles files;
  const Bytes plain = withoutEdits(edited);
  const std::size_t index = placeOf(edited, "moov");
  for (const Number& number : kNumbers) {
    const Bytes& whole = number.box == "elst" ? edited : plain;
    const auto at =
        static_cast<std::size_t>(static_cast<std::ptrdiff_t>(placeOf(whole, number.box, index)) + number.place);
    for (const std::uint32_t value : kValues)
      files.push_back(
          {"mp4: " + std::string(number.what) + ' ' + std::to_string(value), patched(whole, at, bigEndianOf(value))});
  }
  return files;
}

NamedFiles mp4Bombs(const Bytes& edited) {
  const Bytes whole = withoutEdits(edited);
  const std::size_t index = placeOf(whole, "moov");
  constexpr std::uint32_t kDeep = 100'000;
  Bytes slow = patched(whole, placeOf(whole, "stts", index) + 16, bigEndianOf(12800 * 3600 * 5));  // in 1/12800 seconds
  Bytes atoms = fileType();
  for (int i = 0; i < 100'000; ++i)
    add(atoms, boxOf("free", {}));
  Bytes tracks;
  for (int i = 0; i < 1000; ++i)
    add(tracks, boxOf("trak", {}));
  Bytes crowded = fileType();
  add(crowded, boxOf("moov", tracks));
  return {{"mp4: moov in moov", nested("moov", kDeep)},
          {"mp4: trak in trak", nested("trak", kDeep)},
          {"mp4: moof in moof", nested("moof", kDeep)},
          {"mp4: udta in udta", nested("udta", kDeep)},
          {"mp4: two million samples", manySamples(whole, index, 2'000'000)},
          {"mp4: half a million samples", manySamples(whole, index, 500'000)},
          {"mp4: five hours for each frame", slow},
          {"mp4: a hundred thousand empty boxes", atoms},
          {"mp4: a thousand tracks", crowded},
          {"mp4: nothing but a name", fileType()}};
}

NamedFiles lyingPictures(const Bytes& whole, const std::string& kind) {
  constexpr std::array kItems = {Number{"ispe", 8, "width"},          Number{"ispe", 12, "height"},
                                 Number{"iloc", 8, "items"},          Number{"iloc", 12, "place"},
                                 Number{"iloc", 16, "more places"},   Number{"iinf", 8, "names"},
                                 Number{"ipma", 8, "properties"},     Number{"pitm", 8, "first item"},
                                 Number{"meta", -4, "bytes"},         Number{"iprp", -4, "bytes of properties"},
                                 Number{"ipco", -4, "bytes of list"}, Number{"iloc", -4, "bytes of places"}};
  NamedFiles files;
  for (const Number& number : kItems) {
    const auto at = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(placeOf(whole, number.box)) + number.place);
    for (const std::uint32_t value : kValues)
      files.push_back({kind + ": " + std::string(number.what) + ' ' + std::to_string(value),
                       patched(whole, at, bigEndianOf(value))});
  }
  return files;
}

NamedFiles lyingGrids(const Bytes& grid) {
  NamedFiles files;
  const std::size_t sides = placeOf(grid, "idat") + 4 + 4;  // behind the name, version, flags, rows and columns
  for (const std::uint32_t side : {0U, 1U, 15'000U, 20'000U, 27'000U, 65'535U})
    files.push_back(
        {"heic: a canvas of " + std::to_string(side), patched(grid, sides, bigEndianOf(side << 16U | side))});
  return files;
}

}  // namespace mahfooz::test
