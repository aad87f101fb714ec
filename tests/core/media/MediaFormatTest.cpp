#include "core/media/MediaFormat.h"

#include "tests/core/media/DecodedPhoto.h"

#include <catch2/catch.hpp>

#include <string_view>

using namespace mahfooz;
using namespace mahfooz::media;

namespace {

test::Bytes bytesOf(std::string_view text) {
  return {text.begin(), text.end()};
}

}  // namespace

TEST_CASE("a file is what its first bytes say") {
  CHECK(sniffFormat(test::Bytes{0xFF, 0xD8, 0xFF, 0xE0}) == MediaFormat::Jpeg);
  CHECK(sniffFormat(bytesOf("\x89PNG\r\n\x1A\n")) == MediaFormat::Png);
}

TEST_CASE("nearly the right first bytes are not enough") {
  CHECK_FALSE(sniffFormat({}));
  CHECK_FALSE(sniffFormat(test::Bytes{0xFF}));
  CHECK_FALSE(sniffFormat(test::Bytes{0xFF, 0xD8}));
  CHECK_FALSE(sniffFormat(bytesOf("\x89PNG\r\n\x1A")));
  CHECK_FALSE(sniffFormat(bytesOf("\x89PNG\n\r\x1A\n")));
}

TEST_CASE("an empty file is told from one that is no picture") {
  CHECK(refusalOf({}) == ErrorCode::FileEmpty);
  CHECK(refusalOf(bytesOf("Dear diary")) == ErrorCode::FileFormatUnknown);
  CHECK(refusalOf(bytesOf("%PDF-1.7\n")) == ErrorCode::FileFormatUnknown);
  CHECK(refusalOf(bytesOf("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")) == ErrorCode::FileFormatUnknown);
  CHECK(refusalOf(test::Bytes(4096, 0)) == ErrorCode::FileFormatUnknown);
}
