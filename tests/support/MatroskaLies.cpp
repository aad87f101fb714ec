#include "tests/support/MatroskaLies.h"

#include "tests/support/ByteText.h"

#include <array>

namespace mahfooz::test {

namespace {

using namespace std::string_view_literals;

// An element's identifier with its length as ffmpeg writes them (RFC 9559, 5.1), and what is put into its data.
struct Change {
  std::string_view element;
  Bytes data;
  std::string_view what;
};

constexpr auto kWidth = "\xB0\x81"sv;
constexpr auto kHeight = "\xBA\x81"sv;
constexpr auto kScale = "\x2A\xD7\xB1\x83"sv;
constexpr auto kDuration = "\x44\x89\x88"sv;
constexpr auto kFrameTime = "\x23\xE3\x83\x84"sv;
constexpr auto kTrackType = "\x83\x81"sv;
constexpr auto kCluster = "\x1F\x43\xB6\x75"sv;
constexpr auto kSegment = "\x18\x53\x80\x67"sv;
constexpr auto kTracks = "\x16\x54\xAE\x6B"sv;
constexpr auto kUnknownLength = "\x01\xFF\xFF\xFF\xFF\xFF\xFF\xFF"sv;

Bytes withData(const Bytes& whole, const Change& change) {
  return patched(whole, placeOf(whole, change.element) + change.element.size(), change.data);
}

// What follows the identifier: the length.
Bytes withLength(const Bytes& whole, std::string_view element, const Bytes& length) {
  return patched(whole, placeOf(whole, element) + element.size(), length);
}

Bytes segmentOnly() {
  Bytes file;
  add(file, "\x1A\x45\xDF\xA3\x87\x42\x82\x84webm"sv);  // the document's type
  add(file, kSegment);
  add(file, kUnknownLength);
  return file;
}

Bytes nested(std::string_view identifier, int depth) {
  Bytes file = segmentOnly();
  for (int i = 0; i < depth; ++i) {
    add(file, identifier);
    add(file, kUnknownLength);
  }
  return file;
}

Bytes repeated(std::string_view element, int times) {
  Bytes file = segmentOnly();
  for (int i = 0; i < times; ++i)
    add(file, element);
  return file;
}

// The clip up to its first cluster, then this many times an empty block of its track.
Bytes emptyBlocks(const Bytes& whole, int count) {
  const std::size_t cluster = placeOf(whole, kCluster);
  Bytes file(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cluster));
  file = withLength(file, kSegment, Bytes{0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF});
  add(file, kCluster);
  add(file, kUnknownLength);
  add(file, "\xE7\x81\0"sv);  // its time
  for (int i = 0; i < count; ++i)
    add(file, "\xA3\x84\x81\0\0\x80"sv);
  return file;
}

}  // namespace

NamedFiles lyingMatroskas(const Bytes& whole) {
  const std::array changes = {
      Change{kWidth, {0}, "no width"},
      Change{kHeight, {0}, "no height"},
      Change{kWidth, {1}, "width of one"},
      Change{kScale, {0xFF, 0xFF, 0xFF}, "time scale of seventeen"},
      Change{kScale, {0, 0, 0}, "no time scale"},
      Change{kDuration, {0x7F, 0xF0, 0, 0, 0, 0, 0, 0}, "endless"},
      Change{kDuration, {0x7F, 0xF8, 0, 0, 0, 0, 0, 0}, "no number for a length"},
      Change{kDuration, {0x42, 0x74, 0x87, 0x6E, 0x80, 0, 0, 0}, "forty years long"},
      Change{kDuration, {0xC0, 0x9F, 0x40, 0, 0, 0, 0, 0}, "negative length"},
      Change{kFrameTime, {0xFF, 0xFF, 0xFF, 0xFF}, "four seconds a frame"},
      Change{kFrameTime, {0, 0, 0, 0}, "no time a frame"},
      Change{kFrameTime, {0, 0, 0, 1}, "a nanosecond a frame"},
      Change{kTrackType, {2}, "sound in name"},
      Change{kTrackType, {0xFF}, "another kind"},
      Change{"V_VP8"sv, {'A'}, "another end of the name"},
  };
  NamedFiles files;
  for (const Change& change : changes)
    files.push_back({"mkv: " + std::string(change.what), withData(whole, change)});
  for (const auto element : {kSegment, kCluster, kTracks}) {
    files.push_back({"mkv: an element of no length", withLength(whole, element, {0x80})});
    files.push_back({"mkv: an element of one byte", withLength(whole, element, {0x81})});
    files.push_back({"mkv: a length without an end", withLength(whole, element, Bytes(8, 0))});
    files.push_back(
        {"mkv: a huge length", withLength(whole, element, {0x01, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE})});
  }
  return files;
}

NamedFiles matroskaBombs(const Bytes& whole) {
  constexpr int kMany = 100'000;
  return {{"mkv: segments in segments", nested(kSegment, kMany)},
          {"mkv: chapters in chapters", nested("\x10\x43\xA7\x70"sv, kMany)},
          {"mkv: chapter atoms in each other", nested("\xB6"sv, kMany)},
          {"mkv: tags in tags", nested("\x67\xC8"sv, kMany)},
          {"mkv: clusters in clusters", nested(kCluster, kMany)},
          {"mkv: a hundred thousand voids", repeated("\xEC\x80"sv, kMany)},
          {"mkv: a hundred thousand empty clusters", repeated("\x1F\x43\xB6\x75\x80"sv, kMany)},
          {"mkv: a hundred thousand empty tracks", repeated("\x16\x54\xAE\x6B\x82\xAE\x80"sv, kMany)},
          {"mkv: a million empty blocks", emptyBlocks(whole, 1'000'000)},
          {"mkv: nothing but a segment", segmentOnly()}};
}

}  // namespace mahfooz::test
