#include "core/text/LocaleText.h"

#include <catch2/catch.hpp>

using namespace mahfooz::text;

TEST_CASE("things are listed as each language lists them") {
  CHECK(listText({}, "ur").empty());
  CHECK(listText({"Instagram"}, "ur") == "Instagram");
  CHECK(listText({"2 تصویروں", "1 ویڈیو"}, "ur") == "2 تصویروں اور 1 ویڈیو");
  CHECK(listText({"2 photos", "1 video"}, "en") == "2 photos and 1 video");
  CHECK(listText({"a", "b", "c"}, "ur") == "a، b، اور c");
}

TEST_CASE("a date is told by the name of its month, with Western digits") {
  CHECK(dateText("2026-11", "en") == "November 2026");
  CHECK(dateText("2026-11", "ur") == "نومبر 2026");
  CHECK(dateText("2024-06", "ur") == "جون 2024");
  CHECK(dateText("2026-11-05", "en") == "5 November 2026");
  CHECK(dateText("2026-11-05", "ur") == "5 نومبر، 2026");
}

TEST_CASE("what is no date stays as it was written") {
  for (const char* text : {"", "2026", "2026-13", "2026-00", "11-2026", "2026-1x", "2026-11-2", "2026-11-32", "2026-11 25"}) {
    CHECK(dateText(text, "ur") == text);
  }
}
