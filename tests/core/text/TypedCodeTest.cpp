#include "core/text/TypedCode.h"

#include <catch2/catch.hpp>

#include <array>
#include <string>

namespace {

std::string folded(std::string_view untrusted) {
  std::array<char, 12> out{};
  const auto size = mahfooz::text::foldTypedCode(untrusted, out);
  return size ? std::string(out.data(), *size) : "refused";
}

}  // namespace

TEST_CASE("digits of every script become Western digits") {
  CHECK(folded("0123456789") == "0123456789");
  CHECK(folded("۰۱۲۳۴۵۶۷۸۹") == "0123456789");
  CHECK(folded("٠١٢٣٤٥٦٧٨٩") == "0123456789");
  CHECK(folded("०१२३४५६७८९") == "0123456789");
  CHECK(folded("０１２３４５６７８９") == "0123456789");
  CHECK(folded("②³") == "23");
  // Bengali, Gurmukhi, Gujarati, Tamil, Thai, Lao, Tibetan, Myanmar, Khmer, Mongolian, N'Ko, Ol Chiki, and two beyond
  // the first plane: Adlam, and mathematical bold.
  for (const char* zeroToNine : {"০১২৩৪৫৬৭৮৯", "੦੧੨੩੪੫੬੭੮੯", "૦૧૨૩૪૫૬૭૮૯", "௦௧௨௩௪௫௬௭௮௯", "๐๑๒๓๔๕๖๗๘๙", "໐໑໒໓໔໕໖໗໘໙",
                                 "༠༡༢༣༤༥༦༧༨༩", "၀၁၂၃၄၅၆၇၈၉", "០១២៣៤៥៦៧៨៩", "᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙", "߀߁߂߃߄߅߆߇߈߉", "᱐᱑᱒᱓᱔᱕᱖᱗᱘᱙",
                                 "𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"}) {
    INFO(zeroToNine);
    CHECK(folded(zeroToNine) == "0123456789");
  }
  CHECK(folded("1۲٣४５") == "12345");
}

TEST_CASE("letters become upper-case ASCII") {
  CHECK(folded("abcXyz") == "ABCXYZ");
  CHECK(folded("ａｂＣ") == "ABC");
}

TEST_CASE("spaces and dashes and invisible characters are skipped") {
  CHECK(folded(" a\t1\r\n") == "A1");
  CHECK(folded("a\u00A0b\u2009c\u3000") == "ABC");
  CHECK(folded("a-b\u2010\u2011\u2013\u2014\u2212\uFF0D"
               "c") == "ABC");
  CHECK(folded("a\u06D4"
               "b\u0640"
               "c") == "ABC");
  CHECK(folded("\u2066"
               "a\u2069\u200E\u200F\u202A\u202C\u061C\uFEFF\u200B\u200D\u00AD"
               "b") == "AB");
  CHECK(folded("a\u2028"
               "b\u2029"
               "c\u0085"
               "d\v\f"
               "e") == "ABCDE");
  CHECK(folded("a\u200C\u2060\u2068\u202E\u180E\uFE0F"
               "b") == "AB");
  CHECK(folded("a\u2012\u2015\u2E3A\uFE58\u058A\u05BE"
               "b") == "AB");
  CHECK(folded("") == "");
  CHECK(folded(" \r\n\u200F-") == "");
}

TEST_CASE("anything else in a code is refused") {
  CHECK(folded("a.b") == "refused");
  CHECK(folded("aب") == "refused");
  CHECK(folded("é") == "refused");
  CHECK(folded("ß") == "refused");
  CHECK(folded("\uFDFA") == "refused");  // one sign that NFKC spells out as a whole sentence
  CHECK(folded("a\u0301") == "refused");
  CHECK(folded("12\xFF") == "refused");
}

TEST_CASE("a code longer than its place is refused") {
  CHECK(folded("ABCDEFGHIJKL") == "ABCDEFGHIJKL");
  CHECK(folded("ABCDEFGHIJKLM") == "refused");
}
