#include "core/media/Animation.h"

#include "core/media/GifOutline.h"
#include "core/media/IsoSequence.h"
#include "core/media/OpenPhoto.h"
#include "tests/support/DrawnPicture.h"

#include <catch2/catch.hpp>

#include <string_view>

using namespace mahfooz;
using namespace mahfooz::media;
using namespace std::string_view_literals;

namespace {

test::Bytes bytesOf(std::string_view text) {
  return {text.begin(), text.end()};
}

// 5 x 5, two colours, with this many frames of one colour.
test::Bytes gifOf(int frames) {
  test::Bytes file = bytesOf("GIF89a\x05\0\x05\0\x80\0\0\0\0\0\xFF\xFF\xFF"sv);
  const auto frame = bytesOf("!\xF9\x04\0\x0A\0\0\0,\0\0\0\0\x05\0\x05\0\0\x02\x05\x84\x8F\xA9\xCB\x05\0"sv);
  for (int i = 0; i < frames; ++i)
    file.insert(file.end(), frame.begin(), frame.end());
  file.push_back(';');
  return file;
}

void addBox(test::Bytes& boxes, std::string_view name, const test::Bytes& content) {
  const auto size = static_cast<std::uint32_t>(8 + content.size());
  for (int i = 3; i >= 0; --i)
    boxes.push_back(static_cast<std::uint8_t>(size >> (8 * i)));
  std::ranges::copy(name, std::back_inserter(boxes));
  std::ranges::copy(content, std::back_inserter(boxes));
}

// A sequence that says it has this many pictures.
test::Bytes sequenceOf(std::uint8_t samples) {
  test::Bytes inner;
  addBox(inner, "stsz", {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, samples});
  for (const std::string_view name : {"stbl"sv, "minf"sv, "mdia"sv, "trak"sv, "moov"sv}) {
    test::Bytes outer;
    addBox(outer, name, inner);
    inner = outer;
  }
  test::Bytes file;
  addBox(file, "ftyp", bytesOf("avis\0\0\0\0avisavif"sv));
  file.insert(file.end(), inner.begin(), inner.end());
  return file;
}

}  // namespace

TEST_CASE("a GIF of one frame is a photo and of two a video") {
  CHECK_FALSE(isAnimated(MediaFormat::Gif, gifOf(1)));
  CHECK(isAnimated(MediaFormat::Gif, gifOf(2)));
  const auto moving = openPhoto(gifOf(2));
  REQUIRE_FALSE(moving);
  CHECK(moving.error().code() == ErrorCode::FullHasherNeeded);
}

TEST_CASE("a GIF is whole when its trailer is there") {
  auto file = gifOf(1);
  CHECK(outlineOfGif(file).isWhole);
  file.pop_back();
  CHECK_FALSE(outlineOfGif(file).isWhole);
  CHECK(outlineOfGif(file).frames == 1);
}

TEST_CASE("an AVIF with a sequence of more than one picture is a video") {
  CHECK(isAnimated(MediaFormat::Heif, sequenceOf(2)));
  CHECK_FALSE(isAnimated(MediaFormat::Heif, sequenceOf(1)));
}

TEST_CASE("a box that goes on behind the end of the file is noticed") {
  auto file = sequenceOf(1);
  CHECK_FALSE(isIsoCutShort(file));
  file.pop_back();
  CHECK(isIsoCutShort(file));
}
