#include "core/media/VideoContainer.h"

#include "tests/core/media/Clips.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace mahfooz::media;
using mahfooz::test::Bytes;
using mahfooz::test::clip;

namespace {

Bytes bytesOf(std::string_view text) {
  Bytes bytes;
  for (const char letter : text)
    bytes.push_back(static_cast<std::uint8_t>(letter));
  return bytes;
}

Bytes box(std::uint32_t size, std::string_view type, std::size_t payload) {
  Bytes bytes;
  for (int shift = 24; shift >= 0; shift -= 8)
    bytes.push_back(static_cast<std::uint8_t>(size >> shift));
  for (const char letter : type)
    bytes.push_back(static_cast<std::uint8_t>(letter));
  bytes.resize(bytes.size() + payload);
  return bytes;
}

}  // namespace

TEST_CASE("a container is told by its first bytes") {
  CHECK(sniffVideo(clip("h264.mp4")) == VideoContainer::IsoMedia);
  CHECK(sniffVideo(clip("h264.mov")) == VideoContainer::IsoMedia);
  CHECK(sniffVideo(clip("h263.3gp")) == VideoContainer::IsoMedia);
  CHECK(sniffVideo(clip("vp8.webm")) == VideoContainer::Matroska);
  CHECK(sniffVideo(clip("sound_first.mkv")) == VideoContainer::Matroska);
  CHECK(sniffVideo(clip("mpeg4.avi")) == VideoContainer::Avi);
  CHECK(sniffVideo(clip("h264.ts")) == VideoContainer::MpegTs);
  CHECK(sniffVideo(clip("palette.gif")) == VideoContainer::Gif);
  CHECK(sniffVideo(clip("moving.webp")) == VideoContainer::WebP);
  CHECK(sniffVideo(clip("moving.avif")) == VideoContainer::IsoPictures);
  CHECK(sniffVideo(clip("moving.heic")) == VideoContainer::IsoPictures);
}

TEST_CASE("a picture in a film's container is no video") {
  CHECK_FALSE(
      sniffVideo(bytesOf(std::string("\0\0\0\x18"
                                     "ftypheic",
                                     12))));
  CHECK_FALSE(
      sniffVideo(bytesOf(std::string("\0\0\0\x18"
                                     "ftypavif",
                                     12))));
}

TEST_CASE("nearly a video is none") {
  CHECK_FALSE(sniffVideo({}));
  CHECK_FALSE(sniffVideo(bytesOf("RIFF1234WEBP")));
  CHECK_FALSE(sniffVideo(bytesOf("GIF8")));
  CHECK_FALSE(sniffVideo(Bytes(1000, 0)));
  CHECK_FALSE(sniffVideo(Bytes{0x47, 0, 0, 0}));
}

TEST_CASE("whole containers are not taken for cut ones") {
  CHECK_FALSE(endsEarly(VideoContainer::IsoMedia, clip("h264.mp4")));
  CHECK_FALSE(endsEarly(VideoContainer::IsoMedia, clip("fragmented.mp4")));
  CHECK_FALSE(endsEarly(VideoContainer::Matroska, clip("vp8.webm")));
  CHECK_FALSE(endsEarly(VideoContainer::Avi, clip("mpeg4.avi")));
  CHECK_FALSE(endsEarly(VideoContainer::Gif, clip("palette.gif")));
}

TEST_CASE("a box that reaches to the end of the file is whole") {
  CHECK_FALSE(endsEarly(VideoContainer::IsoMedia, box(0, "mdat", 100)));
  CHECK_FALSE(endsEarly(VideoContainer::IsoMedia, box(108, "mdat", 100)));
  CHECK(endsEarly(VideoContainer::IsoMedia, box(109, "mdat", 100)));
  CHECK(endsEarly(VideoContainer::IsoMedia, box(1, "mdat", 4)));
}

TEST_CASE("a live recording of unknown length is whole") {
  CHECK_FALSE(endsEarly(VideoContainer::Matroska,
                        Bytes{0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3}));
  CHECK(endsEarly(VideoContainer::Matroska, Bytes{0x18, 0x53, 0x80, 0x67, 0x84, 1, 2, 3}));
}
