#include "core/base/ErrorCode.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace mahfooz;

TEST_CASE("every known number has a code and a name of its own") {
  std::set<std::string> names;
  int known = 0;
  for (int number = -1; number < 1100; ++number) {
    const auto code = errorCodeFromNumber(number);
    if (!code) continue;
    ++known;
    CHECK(static_cast<int>(*code) == number);
    CHECK(errorName(*code) != "unknown");
    CHECK(names.insert(std::string(errorName(*code))).second);
  }
  CHECK(known >= 40);
}

TEST_CASE("a number that was never given out is refused") {
  CHECK_FALSE(errorCodeFromNumber(0));
  CHECK_FALSE(errorCodeFromNumber(100));
  CHECK_FALSE(errorCodeFromNumber(-101));
  CHECK_FALSE(errorCodeFromNumber(999999));
}

TEST_CASE("scripts may rely on these names") {
  CHECK(errorName(ErrorCode::FileTruncated) == "file-truncated");
  CHECK(errorName(ErrorCode::SandboxUnavailable) == "sandbox-unavailable");
  CHECK(errorName(ErrorCode::CaseOrPinWrong) == "case-or-pin-wrong");
}
