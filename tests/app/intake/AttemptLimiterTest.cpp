#include "app/intake/AttemptLimiter.h"

#include <catch2/catch.hpp>

using namespace mahfooz::intake;

namespace {

CaseReference referenceOf(std::size_t number) {
  CaseReference reference{};
  for (std::size_t at = 0; at < sizeof number; ++at)
    reference[at] = static_cast<std::uint8_t>((number >> (8 * at)) & 0xFFU);
  return reference;
}

}  // namespace

TEST_CASE("the eleventh mistake in a row has to wait") {
  AttemptLimiter limiter;
  for (int attempt = 0; attempt < AttemptLimiter::kAllowed; ++attempt) {
    CHECK(limiter.secondsToWait(referenceOf(1), 1000) == 0);
    limiter.noteFailure(referenceOf(1), 1000);
  }
  CHECK(limiter.secondsToWait(referenceOf(1), 1000) == AttemptLimiter::kWindowSeconds);
  CHECK(limiter.secondsToWait(referenceOf(1), 1100) == AttemptLimiter::kWindowSeconds - 100);
  CHECK(limiter.secondsToWait(referenceOf(2), 1000) == 0);
}

TEST_CASE("after the wait there are attempts again") {
  AttemptLimiter limiter;
  for (int attempt = 0; attempt < AttemptLimiter::kAllowed; ++attempt)
    limiter.noteFailure(referenceOf(1), 1000);
  const std::int64_t later = 1000 + AttemptLimiter::kWindowSeconds;
  CHECK(limiter.secondsToWait(referenceOf(1), later) == 0);
  limiter.noteFailure(referenceOf(1), later);
  CHECK(limiter.secondsToWait(referenceOf(1), later) == 0);
}

TEST_CASE("mistakes at very many cases do not make the memory grow and forget the oldest first") {
  AttemptLimiter limiter;
  const std::size_t last = AttemptLimiter::kMaximumCases;
  for (std::size_t number = 0; number < last; ++number) {
    const auto now = static_cast<std::int64_t>(number == last - 1 ? 1001 : 1000);
    for (int attempt = 0; attempt < (number == last - 1 || number == 0 ? 10 : 1); ++attempt)
      limiter.noteFailure(referenceOf(number), number == 0 ? 999 : now);
  }
  CHECK(limiter.secondsToWait(referenceOf(0), 1001) > 0);
  limiter.noteFailure(referenceOf(last), 1001);
  CHECK(limiter.secondsToWait(referenceOf(0), 1001) == 0);  // the oldest window had to go
  CHECK(limiter.secondsToWait(referenceOf(last - 1), 1001) > 0);
}
