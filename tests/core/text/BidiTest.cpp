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

TEST_CASE("codes, addresses and Latin words inside a sentence are isolated") {
  CHECK(withIsolatedRuns("دفعہ 22-A، دفعہ 24") == "دفعہ \u206622-A\u2069، دفعہ 24");
  CHECK(withIsolatedRuns("فون 0800-39393۔") == "فون \u20660800-39393\u2069۔");
  CHECK(withIsolatedRuns("فون +92 300 یا +92-300") == "فون \u2066+92\u2069 300 یا \u2066+92-300\u2069");
  CHECK(withIsolatedRuns("“Child Abuse” چنیں") == "“\u2066Child Abuse\u2069” چنیں");
  CHECK(withIsolatedRuns("پتا a.b@c.pk.") == "پتا \u2066a.b@c.pk\u2069.");
  CHECK(withIsolatedRuns("Shift") == "\u2066Shift\u2069");
}

TEST_CASE("what is isolated already and plain numbers stay as they are") {
  const std::string isolatedBefore = "یہ \u206824-A\u2069 ہے";
  CHECK(withIsolatedRuns(isolatedBefore) == isolatedBefore);
  CHECK(withIsolatedRuns("20، 21 اور 2016 میں") == "20، 21 اور 2016 میں");
  CHECK(withIsolatedRuns("") == "");
  CHECK(withIsolatedRuns("محفوظ - ") == "محفوظ - ");
}

TEST_CASE("joiners are no bidi controls and stay") {
  CHECK(withoutBidiControls("می\u200Cرود") == "می\u200Cرود");
}

TEST_CASE("bytes that are not UTF-8 become the replacement character") {
  CHECK(withoutBidiControls("a\xFF") == "a\uFFFD");
}
