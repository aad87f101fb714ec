#include "core/hash/PdqHash.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace mahfooz::hash;

namespace {

// PdqSignal.get_examples() of python-threatexchange has hashes of this form.
constexpr std::string_view kHex = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

const std::string kZero(64, '0');

std::string changed(std::string hex, std::size_t place, char to) {
  hex[place] = to;
  return hex;
}

PdqHash withBits(std::initializer_list<std::size_t> bits) {
  PdqHash hash;
  for (const std::size_t bit : bits)
    hash.set(bit);
  return hash;
}

}  // namespace

TEST_CASE("hex goes there and back") {
  const auto hash = PdqHash::fromHex(kHex);
  REQUIRE(hash);
  CHECK(hash->toHex() == kHex);
}

TEST_CASE("the first digits are the last row and its highest column") {
  CHECK(withBits({255}).toHex() == changed(kZero, 0, '8'));
  CHECK(withBits({0}).toHex() == changed(kZero, 63, '1'));
  CHECK(withBits({16}).toHex() == changed(kZero, 59, '1'));
}

TEST_CASE("a bit that was set is found again and no other") {
  for (std::size_t bit = 0; bit < PdqHash::kBits; ++bit) {
    const PdqHash hash = withBits({bit});
    for (std::size_t other = 0; other < PdqHash::kBits; ++other)
      REQUIRE(hash.test(other) == (other == bit));
    REQUIRE(PdqHash::fromHex(hash.toHex()) == hash);
  }
}

TEST_CASE("what is not exactly 64 lower-case hex digits is refused") {
  const std::string good(kHex);
  CHECK_FALSE(PdqHash::fromHex(""));
  CHECK_FALSE(PdqHash::fromHex(good.substr(1)));
  CHECK_FALSE(PdqHash::fromHex(good + '0'));
  CHECK_FALSE(PdqHash::fromHex(changed(good, 0, 'F')));
  CHECK_FALSE(PdqHash::fromHex(changed(good, 0, 'g')));
  CHECK_FALSE(PdqHash::fromHex(changed(good, 63, ' ')));
  CHECK_FALSE(PdqHash::fromHex(changed(good, 63, '\0')));
  CHECK_FALSE(PdqHash::fromHex(changed(good, 1, 'x')));
}

TEST_CASE("the distance counts the bits that differ") {
  const PdqHash none;
  CHECK(none.distanceTo(none) == 0);
  CHECK(none.distanceTo(withBits({0, 63, 64, 255})) == 4);
  CHECK(withBits({5, 200}).distanceTo(withBits({5, 201})) == 2);
  const auto all = PdqHash::fromHex(std::string(64, 'f'));
  REQUIRE(all);
  CHECK(none.distanceTo(*all) == PdqHash::kBits);
}

TEST_CASE("31 bits apart still match and 32 do not") {
  PdqHash other;
  for (std::size_t bit = 0; bit < 31; ++bit)
    other.set(bit * 8);
  CHECK(PdqHash().matches(other));
  other.set(255);
  CHECK_FALSE(PdqHash().matches(other));
}
