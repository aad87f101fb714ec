#include "tests/core/media/DecodedPhoto.h"

#include "core/media/OpenAnyPhoto.h"

#include <catch2/catch.hpp>

namespace mahfooz::media {

Result<DecodedPhoto> decodePhoto(const test::Bytes& file) {
  auto decoder = openAnyPhoto(file);
  if (!decoder) return decoder.error();
  test::CollectingSink sink;
  if (const auto decoded = (*decoder)->decodeInto(sink); !decoded) return decoded.error();
  REQUIRE(sink.rows() == (*decoder)->header().storedSize.height);
  return DecodedPhoto{(*decoder)->header(), sink.samples()};
}

ErrorCode refusalOf(const test::Bytes& file) {
  const auto photo = decodePhoto(file);
  REQUIRE_FALSE(photo);
  return photo.error().code();
}

}  // namespace mahfooz::media
