#include "core/base/Result.h"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

using namespace mahfooz;

TEST_CASE("a result holds a value or an error, never both") {
  const Result<std::string> good = std::string("here");
  REQUIRE(good);
  CHECK(*good == "here");

  const Result<std::string> bad = ErrorCode::FileEmpty;
  REQUIRE_FALSE(bad);
  CHECK(bad.error() == Error(ErrorCode::FileEmpty));
}

TEST_CASE("a result can carry what cannot be copied") {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
  const std::unique_ptr<int> taken = std::move(*result);
  CHECK(*taken == 7);
}

TEST_CASE("a result of nothing still says whether it worked") {
  const Result<void> good;
  const Result<void> bad = ErrorCode::FileCorrupt;
  CHECK(good.has_value());
  REQUIRE_FALSE(bad.has_value());
  CHECK(bad.error().code() == ErrorCode::FileCorrupt);
}
