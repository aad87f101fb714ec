#include "core/submit/ServiceClock.h"

#include <catch2/catch.hpp>

#include <QtCore/QDateTime>

using mahfooz::submit::ServiceClock;

namespace {

constexpr std::int64_t kTolerance = 60;  // seconds; no test here depends on how fast it runs

bool isAbout(std::int64_t one, std::int64_t other) {
  return one - other < kTolerance && other - one < kTolerance;
}

}  // namespace

TEST_CASE("a clock that has learnt nothing is the computer's") {
  CHECK(isAbout(ServiceClock().now(), QDateTime::currentSecsSinceEpoch()));
}

TEST_CASE("the service's time is learnt from a Date header") {
  ServiceClock clock;
  clock.learn("Sun, 06 Nov 1994 08:49:37 GMT");  // RFC 9110, section 5.6.7
  CHECK(isAbout(clock.now(), 784111777));
}

TEST_CASE("what is no HTTP date teaches nothing") {
  ServiceClock clock;
  for (const char* text : {"", "yesterday", "Sun, 06 Nov 1994", "Sunday, 06-Nov-94 08:49:37 GMT",
                           "Sun, 32 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"})
    clock.learn(text);
  CHECK(isAbout(clock.now(), QDateTime::currentSecsSinceEpoch()));
}
