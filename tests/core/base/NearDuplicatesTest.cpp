#include "core/base/NearDuplicates.h"

#include <catch2/catch.hpp>

#include <string>

using namespace mahfooz;

namespace {

const std::string kZero(64, '0');

// With the first `bits` bits set.
std::string withBits(int bits) {
  std::string value = kZero;
  for (int i = 0; i < bits; ++i) {
    char& digit = value[static_cast<std::size_t>(i) / 4];
    constexpr std::string_view kGrown = "137f";
    digit = kGrown[static_cast<std::size_t>(i) % 4];
  }
  return value;
}

}  // namespace

TEST_CASE("the distance of two fingerprints is the number of bits that differ") {
  CHECK(pdqDistance(kZero, kZero) == 0);
  CHECK(pdqDistance(kZero, withBits(31)) == 31);
  CHECK(pdqDistance(withBits(256), kZero) == 256);
}

TEST_CASE("what is no PDQ fingerprint has no distance") {
  CHECK_FALSE(pdqDistance(kZero, "00"));
  CHECK_FALSE(pdqDistance(std::string(64, 'G'), kZero));
}

TEST_CASE("thirty-one bits apart is one group and thirty-two are two") {
  const std::string near = withBits(31);
  const std::string far = withBits(32);
  CHECK(nearDuplicateGroups({kZero, near}) == std::vector<std::size_t>{0, 0});
  CHECK(nearDuplicateGroups({kZero, far}) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("a chain of near pictures does not join its distant ends") {
  const std::string middle = withBits(30);
  const std::string end = withBits(60);
  CHECK(nearDuplicateGroups({kZero, middle, end}) == std::vector<std::size_t>{0, 0, 1});
}

TEST_CASE("values that are not well formed stand alone") {
  CHECK(nearDuplicateGroups({"x", kZero, "x"}) == std::vector<std::size_t>{0, 1, 2});
  CHECK(nearDuplicateGroups({}).empty());
}
