#include "core/submit/RetryPause.h"
#include "core/submit/ServiceRests.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::submit;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kNow = 1'795'000'000;

}  // namespace

TEST_CASE("pauses double up to their limit") {
  const RetryPauses pauses{15s, 900s};
  CHECK(pauseAfter(pauses, 1, 0) == 15s);
  CHECK(pauseAfter(pauses, 2, 0) == 30s);
  CHECK(pauseAfter(pauses, 6, 0) == 480s);
  CHECK(pauseAfter(pauses, 7, 0) == 900s);
  CHECK(pauseAfter(pauses, 1000, 0) == 900s);
}

TEST_CASE("jitter takes off up to half of a pause") {
  CHECK(pauseAfter({16s, 900s}, 1, 1) == 8s);
  CHECK(pauseAfter({16s, 900s}, 1, 0.5) == 12s);
  CHECK(pauseAfter({1s, 900s}, 1, 1) == 1s);
}

TEST_CASE("Retry-After is understood in seconds") {
  CHECK(retryAfter("120", "", kNow) == 120s);
  CHECK(retryAfter(" 0 ", "", kNow) == 0s);
  CHECK(retryAfter("86401", "", kNow) == 24h);
  CHECK(retryAfter("99999999999999999999999", "", kNow) == 24h);
}

TEST_CASE("Retry-After is understood as a date, by the service's own clock where it tells it") {
  CHECK(retryAfter("Sun, 06 Nov 1994 08:50:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT", kNow) == 60s);
  CHECK(retryAfter("Sun, 06 Nov 1994 08:50:37 GMT", "", 784111777) == 60s);
  CHECK(retryAfter("Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:50:37 GMT", kNow) == 0s);
  CHECK(retryAfter("Fri, 31 Dec 9999 23:59:59 GMT", "", kNow) == 24h);
}

TEST_CASE("Retry-After of another form is passed over") {
  for (const char* header : {"", "soon", "-5", "+5", "1.5", "0x10", "5 seconds", "Sunday", "06 Nov 1994"}) {
    INFO(header);
    CHECK_FALSE(retryAfter(header, "", kNow));
  }
}

TEST_CASE("what somebody has to do something about does not pass") {
  for (const auto code : {ErrorCode::ServiceRefused, ErrorCode::ReceiptInvalid, ErrorCode::CaseConflict,
                          ErrorCode::SubmissionTooLarge, ErrorCode::OutboxFileDamaged, ErrorCode::AudienceMismatch})
    CHECK_FALSE(mayPass(code));
  for (const auto code : {ErrorCode::NoConnection, ErrorCode::ServiceTimedOut, ErrorCode::ServiceUnavailable,
                          ErrorCode::TooManyRequests, ErrorCode::TlsFailed, ErrorCode::ServiceAnswerInvalid})
    CHECK(mayPass(code));
}

TEST_CASE("a service that cannot be reached rests longer every time, whichever case finds out") {
  ServiceRests rests;
  rests.setPauses({16s, 900s});
  CHECK(rests.restsUntil("a") == 0);
  rests.noteFailure("a", ErrorCode::NoConnection, std::nullopt, 1, kNow);
  CHECK(rests.restsUntil("a") >= kNow + 8);
  CHECK(rests.restsUntil("a") <= kNow + 16);
  CHECK(rests.restsUntil("b") == 0);
  for (int time = 0; time < 3; ++time)
    rests.noteFailure("a", ErrorCode::NoConnection, std::nullopt, 1, kNow);
  CHECK(rests.restsUntil("a") >= kNow + 64);
  rests.noteSuccess("a");
  CHECK(rests.restsUntil("a") == 0);
}

TEST_CASE("one submission that a service cannot digest does not hold up the others") {
  ServiceRests rests;
  rests.noteFailure("a", ErrorCode::ServiceUnavailable, std::nullopt, 1, kNow);
  CHECK(rests.restsUntil("a") == 0);
}

TEST_CASE("a service rests for as long as it asks for, and a pause is never shorter") {
  ServiceRests rests;
  CHECK(rests.noteFailure("a", ErrorCode::ServiceUnavailable, 3600s, 1, kNow) == 3600s);
  CHECK(rests.restsUntil("a") == kNow + 3600);
  CHECK(rests.noteFailure("b", ErrorCode::TooManyRequests, 0s, 1, kNow) >= 7s);
}
