#include "core/text/Bidi.h"

#include <catch2/catch.hpp>

using namespace mahfooz::text;

TEST_CASE("a code is wrapped in a left-to-right isolate") {
  CHECK(isolatedLeftToRight("7K3M-Q9XD") ==
        "\u2066"
        "7K3M-Q9XD"
        "\u2069");
}

TEST_CASE("a name is wrapped in a first-strong isolate") {
  CHECK(isolated("محفوظ") == "\u2068محفوظ\u2069");
}

TEST_CASE("a text cannot leave its isolate") {
  CHECK(isolatedLeftToRight("a\u2069\u202Eb\u200F\u061C") ==
        "\u2066"
        "ab"
        "\u2069");
}

TEST_CASE("joiners are no bidi controls and stay") {
  CHECK(withoutBidiControls("می\u200Cرود") == "می\u200Cرود");
}

TEST_CASE("bytes that are not UTF-8 become the replacement character") {
  CHECK(withoutBidiControls("a\xFF") == "a\uFFFD");
}
