#pragma once

#include "core/base/Result.h"
#include "core/media/PhotoDecoder.h"
#include "tests/support/DrawnPicture.h"

namespace mahfooz::media {

struct DecodedPhoto {
  PhotoHeader header;
  test::Bytes samples;
};

// Opens and decodes; a failure of either is the result.
[[nodiscard]] Result<DecodedPhoto> decodePhoto(const test::Bytes& file);

// The code with which a file is refused. Fails the test when it is not.
[[nodiscard]] ErrorCode refusalOf(const test::Bytes& file);

}  // namespace mahfooz::media
