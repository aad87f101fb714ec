#include "core/case/StorageKeys.h"

#include "core/case/Encoding.h"

#include <catch2/catch.hpp>

using namespace mahfooz::cases;

namespace {

StorageKeys keysOf(std::uint8_t byte) {
  std::array<std::uint8_t, 32> seed{};
  seed.fill(byte);
  return std::move(*StorageKeys::derive(seed));
}

}  // namespace

TEST_CASE("a stored value opens with its key and its context only") {
  const StorageKeys keys = keysOf(1);
  const auto sealed = keys.seal("value", bytesOf("context"));
  CHECK(keys.open(sealed, bytesOf("context")) == "value");
  CHECK_FALSE(keys.open(sealed, bytesOf("another")));
  CHECK_FALSE(keysOf(2).open(sealed, bytesOf("context")));
  auto changed = sealed;
  changed.back() ^= 1U;
  CHECK_FALSE(keys.open(changed, bytesOf("context")));
  CHECK_FALSE(keys.open(std::span(sealed).first(20), bytesOf("context")));
  CHECK_FALSE(keys.open({}, bytesOf("context")));
}

TEST_CASE("a stored value never looks the same twice") {
  const StorageKeys keys = keysOf(1);
  CHECK(keys.seal("value", {}) != keys.seal("value", {}));
}

TEST_CASE("equal values have equal references and others have not") {
  const StorageKeys keys = keysOf(1);
  CHECK(keys.reference("case", "a") == keys.reference("case", "a"));
  CHECK(keys.reference("case", "a") != keys.reference("case", "b"));
  CHECK(keys.reference("case", "a") != keys.reference("pdq", "a"));
  CHECK(keys.reference("case", "a") != keysOf(2).reference("case", "a"));
}
