#include "core/case/CaseNumber.h"
#include "core/case/CaseNumberCheck.h"

#include <catch2/catch.hpp>

#include <set>
#include <utility>

using namespace mahfooz;
using namespace mahfooz::cases;

namespace {

std::string bare(const CaseNumber& number) {
  std::string text = number.text();
  std::erase(text, '-');
  return text;
}

bool isTaken(std::string_view untrusted) {
  return CaseNumber::parse(untrusted).has_value();
}

}  // namespace

TEST_CASE("a random case number is read back as itself") {
  for (int round = 0; round < 1000; ++round) {
    const CaseNumber number = CaseNumber::random();
    REQUIRE(number.text().size() == 14);
    REQUIRE(number.text()[4] == '-');
    REQUIRE(number.text()[9] == '-');
    const auto parsed = CaseNumber::parse(number.text());
    REQUIRE(parsed);
    REQUIRE(*parsed == number);
  }
}

TEST_CASE("random case numbers use every symbol at every place and do not repeat") {
  std::set<std::string> seen;
  std::array<std::set<char>, 12> symbols;
  for (int round = 0; round < 5000; ++round) {
    const std::string text = bare(CaseNumber::random());
    seen.insert(text);
    for (std::size_t at = 0; at < text.size(); ++at)
      symbols[at].insert(text[at]);
  }
  CHECK(seen.size() == 5000);
  for (const auto& used : symbols)
    CHECK(used.size() == 32);
}

TEST_CASE("every wrong symbol in a case number is found") {
  for (int round = 0; round < 50; ++round) {
    const std::string right = bare(CaseNumber::random());
    for (std::size_t at = 0; at < right.size(); ++at) {
      for (const char symbol : std::string_view(kCrockford)) {
        std::string wrong = right;
        wrong[at] = symbol;
        if (isTaken(wrong) != (symbol == right[at])) FAIL("place " << at << " symbol " << symbol);
      }
    }
  }
}

TEST_CASE("every swap of two symbols of a case number is found") {
  for (int round = 0; round < 200; ++round) {
    const std::string right = bare(CaseNumber::random());
    for (std::size_t one = 0; one < right.size(); ++one) {
      for (std::size_t other = one + 1; other < right.size(); ++other) {
        std::string wrong = right;
        std::swap(wrong[one], wrong[other]);
        if (isTaken(wrong) != (wrong == right)) FAIL("places " << one << " and " << other);
      }
    }
  }
}

TEST_CASE("the check finds all single errors and swaps and twin errors whatever the number") {
  // The check is linear: an error is missed exactly when its difference alone passes the check. So the differences
  // are tried, all of them: this covers all 2^55 numbers.
  std::array<std::uint8_t, kCaseNumberSymbols> difference{};
  REQUIRE(checkSymbolFits(difference));
  for (std::size_t one = 0; one < difference.size(); ++one) {
    for (std::uint8_t by = 1; by < 32; ++by) {
      difference.fill(0);
      difference[one] = by;
      REQUIRE_FALSE(checkSymbolFits(difference));
      for (std::size_t other = one + 1; other < difference.size(); ++other) {
        difference.fill(0);
        difference[one] = difference[other] = by;  // a swap, or the same symbol mistaken twice
        REQUIRE_FALSE(checkSymbolFits(difference));
      }
    }
  }
}

TEST_CASE("the check symbol is the protocol's") {
  // Worked out by hand from the definition in CaseNumberCheck.h; other programs must come to the same.
  CHECK(isTaken("0000-0000-0000"));
  CHECK(isTaken("0000-0000-0012"));  // 1 * x = 2
  CHECK(isTaken("0000-0000-0G0A"));  // 16 * x^2 = x^6 = x * (x^2 + 1) = x^3 + x = 10 = A
}

TEST_CASE("a case number is understood as people type it") {
  const auto number = CaseNumber::parse(
      "1010-1010-101" +
      std::string(1, kCrockford[checkSymbol(std::array<std::uint8_t, 11>{1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1})]));
  REQUIRE(number);
  const char check = number->text().back();
  for (const std::string digits :
       {"iolo-IOLO-1o1", "1010 1010 101", "10101010101", "۱۰۱۰-۱۰۱۰-۱۰۱", "١٠١٠ ١٠١٠ ١٠١",
        " \u2066"
        "1010\u20131010\u2013101\u2069 ",
        "１０１０１０１０１０１", "ｉｏＬＯ\u3000ＩｏｌＯ\uFF0Dｌ０Ｉ", "1010\r\n1010\r\n101",
        "\u202B"
        "۱۰۱۰\u06D4۱۰۱۰\u06D4۱۰۱\u202C"}) {
    const auto typed = CaseNumber::parse(digits + check);
    INFO(digits);
    REQUIRE(typed);
    CHECK(*typed == *number);
  }
}

TEST_CASE("what is no case number is refused") {
  const std::string right = bare(CaseNumber::random());
  CHECK_FALSE(isTaken(""));
  CHECK_FALSE(isTaken(right.substr(1)));
  CHECK_FALSE(isTaken(right + "0"));
  CHECK_FALSE(isTaken("UUUUUUUUUUUU"));
  CHECK_FALSE(isTaken("0000-0000-000\xFF"));
  CHECK_FALSE(isTaken(std::string(1000000, '0')));
  CHECK(CaseNumber::parse("nonsense").error() == Error(ErrorCode::CaseNumberInvalid));
}
