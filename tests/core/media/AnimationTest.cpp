#include "core/media/Animation.h"

#include "core/media/GifOutline.h"
#include "core/media/IsoSequence.h"
#include "core/media/OpenPhoto.h"
#include "core/media/WebpOutline.h"
#include "tests/support/DrawnPicture.h"

#include <catch2/catch.hpp>

#include <initializer_list>
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

test::Bytes boxOf(std::string_view name, const test::Bytes& content) {
  test::Bytes box;
  addBox(box, name, content);
  return box;
}

test::Bytes joined(std::initializer_list<test::Bytes> parts) {
  test::Bytes all;
  for (const test::Bytes& part : parts)
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

// Says that it has this many samples.
test::Bytes trackOf(std::uint8_t id, std::string_view handler, std::uint8_t samples, const test::Bytes& more = {}) {
  const auto sizes = boxOf("stsz", {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, samples});
  const auto media = boxOf("mdia", joined({boxOf("hdlr", joined({test::Bytes(8, 0), bytesOf(handler)})),
                                           boxOf("minf", boxOf("stbl", sizes))}));
  test::Bytes header(80, 0);
  header[15] = id;
  return boxOf("trak", joined({boxOf("tkhd", header), more, media}));
}

test::Bytes sequenceOf(std::initializer_list<test::Bytes> tracks) {
  return joined({boxOf("ftyp", bytesOf("avis\0\0\0\0avisavif"sv)), boxOf("moov", joined(tracks))});
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
  CHECK(isAnimated(MediaFormat::Heif, sequenceOf({trackOf(1, "pict", 2)})));
  CHECK_FALSE(isAnimated(MediaFormat::Heif, sequenceOf({trackOf(1, "pict", 1)})));
}

TEST_CASE("sound, transparency and previews are not taken for the pictures of a sequence") {
  const auto preview = boxOf("tref", boxOf("thmb", {0, 0, 0, 4}));
  const auto alphaOf = boxOf("tref", boxOf("auxl", {0, 0, 0, 4}));
  const auto file = sequenceOf({trackOf(1, "soun", 90), trackOf(2, "auxv", 7), trackOf(3, "pict", 7, alphaOf),
                                trackOf(5, "pict", 7, preview), trackOf(4, "pict", 5), trackOf(6, "vide", 9)});
  CHECK(outlineOfIsoSequence(file).trackId == 4);
  CHECK(outlineOfIsoSequence(file).pictures == 5);
  CHECK_FALSE(isAnimated(MediaFormat::Heif, sequenceOf({trackOf(1, "pict", 1), trackOf(2, "soun", 90)})));
}

TEST_CASE("a WebP of one frame is a photo and of more a video") {
  const auto frame = [](std::uint8_t milliseconds) {
    test::Bytes content(16, 0);
    content[12] = milliseconds;
    return joined({bytesOf("ANMF\x10\0\0\0"sv), content});
  };
  const auto head = bytesOf("RIFF\xFF\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\4\0\0\4\0\0"sv);
  CHECK_FALSE(isAnimated(MediaFormat::WebP, joined({head, frame(50)})));
  const auto moving = joined({head, frame(50), frame(10), frame(0)});
  CHECK(isAnimated(MediaFormat::WebP, moving));
  CHECK(outlineOfWebp(moving).frames == 3);
  CHECK(outlineOfWebp(moving).milliseconds == 50 + 100 + 100);  // the short ones as browsers show them
}

TEST_CASE("a box that goes on behind the end of the file is noticed") {
  auto file = sequenceOf({trackOf(1, "pict", 1)});
  CHECK_FALSE(isIsoCutShort(file));
  file.pop_back();
  CHECK(isIsoCutShort(file));
}
