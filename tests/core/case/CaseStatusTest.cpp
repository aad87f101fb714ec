#include "core/case/CaseStatus.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::cases;

namespace {

CaseStatus sample() {
  return {
      *CaseNumber::parse("0000-0000-0012"),
      StatusWord::Active,
      "2026-11-24T02:00:00Z",
      {{MediaKind::Photo, StatusWord::Blocked, {{"Example", StatusWord::Blocked}, {"مثال", StatusWord::NotBlocked}}},
       {MediaKind::Photo, StatusWord::Received, {}}}};
}

}  // namespace

TEST_CASE("a status is read back") {
  const std::string text = caseStatusText(sample());
  const auto parsed = parseCaseStatus(text);
  REQUIRE(parsed);
  CHECK(parsed->items.size() == 2);
  CHECK(parsed->items[0].platforms[1].platform == "مثال");
  CHECK(parsed->items[0].platforms[1].status == StatusWord::NotBlocked);
  CHECK(caseStatusText(*parsed) == text);
}

TEST_CASE("a withdrawn case answers without items") {
  const CaseStatus withdrawn{*CaseNumber::parse("0000-0000-0012"), StatusWord::Withdrawn, "2026-11-24T02:00:00Z", {}};
  const auto parsed = parseCaseStatus(caseStatusText(withdrawn));
  REQUIRE(parsed);
  CHECK(parsed->status == StatusWord::Withdrawn);
  CHECK(parsed->items.empty());
}

TEST_CASE("a malformed status is refused") {
  const std::string good = caseStatusText(sample());
  for (const auto& [from, to] :
       {std::pair{"\"version\": 1", "\"version\": 2"}, std::pair{"0000-0000-0012", "0000-0000-0013"},
        std::pair{"\"Active\"", "\"Fine\""}, std::pair{"\"photo\"", "\"picture\""}, std::pair{"\"Example\"", "\"\""},
        std::pair{"\"platforms\": []", "\"platforms\": 7"}, std::pair{"\"kind\"", "\"x\": 1, \"kind\""},
        std::pair{"2026-", "26-"}}) {
    std::string text = good;
    INFO(from << " -> " << to);
    text.replace(text.find(from), std::string_view(from).size(), to);
    const auto parsed = parseCaseStatus(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error() == Error(ErrorCode::ServiceAnswerInvalid));
  }
  CHECK_FALSE(parseCaseStatus("{}"));
  CHECK_FALSE(parseCaseStatus(std::string(1000000, ' ')));
}
