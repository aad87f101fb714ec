#include "core/wire/Record.h"

#include "tests/core/wire/WireSamples.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::wire;

TEST_CASE("a greeting is these nine bytes in every version") {
  CHECK(joined({Record::hello()}) == Bytes{1, 6, 0, 'M', 'F', 'Z', 'H', 1, 0});
}

TEST_CASE("progress and failures are five bytes each") {
  CHECK(joined({Record::progress(0)}) == Bytes{2, 2, 0, 0, 0});
  CHECK(joined({Record::progress(1000)}) == Bytes{2, 2, 0, 0xE8, 0x03});
  CHECK(joined({Record::failure(ErrorCode::FileTruncated)}) == Bytes{4, 2, 0, 109, 0});
}

TEST_CASE("an answer carries numbers and the fingerprint's 32 bytes and nothing else") {
  const Bytes expected = Bytes{3, 47, 0, 1, 0xA0, 0x0F, 0, 0, 0xB8, 0x0B, 0, 0, 1, 1, 1, 87, 32} +
                         Bytes{0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF} + Bytes(16, 0) +
                         Bytes{0xFE, 0xDC, 0xBA, 0x98, 0x76, 0x54, 0x32, 0x10, 1};
  CHECK(joined({Record::answer(samplePhoto())}) == expected);
}

TEST_CASE("the failures that a hasher may tell of are its own and not the network's") {
  CHECK(isHasherFailure(ErrorCode::FileCorrupt));
  CHECK(isHasherFailure(ErrorCode::SandboxUnavailable));
  CHECK_FALSE(isHasherFailure(ErrorCode::Cancelled));
  CHECK_FALSE(isHasherFailure(ErrorCode::HasherTimedOut));
  CHECK_FALSE(isHasherFailure(ErrorCode::NoConnection));
}
