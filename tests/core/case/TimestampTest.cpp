#include "core/case/Timestamp.h"

#include <catch2/catch.hpp>

using namespace mahfooz::cases;

TEST_CASE("seconds become RFC 3339 in UTC") {
  CHECK(utcTimestamp(0) == "1970-01-01T00:00:00Z");
  CHECK(utcTimestamp(1795485600) == "2026-11-24T02:00:00Z");
  CHECK(utcTimestamp(951782400) == "2000-02-29T00:00:00Z");
  CHECK(isUtcTimestamp(utcTimestamp(1795485600)));
}

TEST_CASE("other forms of time are refused") {
  for (const char* text : {"", "2026-11-24", "2026-11-24T02:00:00", "2026-11-24 02:00:00Z", "2026-11-24T02:00:00+05:00",
                           "2026-11-24T24:00:00Z", "2026-11-24T02:60:00Z", "2026-13-24T02:00:00Z",
                           "2026-02-29T02:00:00Z", "2026-11-24T02:00:00.5Z"}) {
    INFO(text);
    CHECK_FALSE(isUtcTimestamp(text));
  }
}

TEST_CASE("a date is a day that exists") {
  CHECK(isDate("2028-02-29"));
  CHECK_FALSE(isDate("2027-02-29"));
  CHECK_FALSE(isDate("2027-2-9"));
  CHECK_FALSE(isDate("0000-00-00"));
}
