#include "app/desktop/model/Routing.h"

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

cases::ServiceProfile profileFor(std::vector<cases::AgeThen> audience) {
  cases::ServiceProfile profile;
  profile.audience = std::move(audience);
  return profile;
}

}  // namespace

TEST_CASE("a person under 18 in the picture is taken by a service for minors") {
  const auto profile = profileFor({cases::AgeThen::Minor});
  CHECK(std::get<cases::AgeThen>(route(WhoAnswer::MeUnder18, profile)) == cases::AgeThen::Minor);
  CHECK(std::get<cases::AgeThen>(route(HelpAnswer::AgreedUnder18, profile)) == cases::AgeThen::Minor);
}

TEST_CASE("a service for minors sends adults elsewhere and the other way round") {
  const auto minors = profileFor({cases::AgeThen::Minor});
  const auto adults = profileFor({cases::AgeThen::Adult});
  CHECK(std::get<ElsewhereReason>(route(WhoAnswer::Me18OrOlder, minors)) == ElsewhereReason::ServiceTakesNoAdults);
  CHECK(std::get<ElsewhereReason>(route(HelpAnswer::Agreed18OrOlder, minors)) == ElsewhereReason::ServiceTakesNoAdults);
  CHECK(std::get<ElsewhereReason>(route(WhoAnswer::MeUnder18, adults)) == ElsewhereReason::ServiceTakesNoMinors);
  CHECK(std::get<cases::AgeThen>(route(WhoAnswer::Me18OrOlder, adults)) == cases::AgeThen::Adult);
}

TEST_CASE("a picture of somebody else is never accepted") {
  const auto everybody = profileFor({cases::AgeThen::Minor, cases::AgeThen::Adult});
  CHECK(std::get<ElsewhereReason>(route(WhoAnswer::SomeoneElse, everybody)) == ElsewhereReason::SomeoneElse);
}

TEST_CASE("somebody who helps is asked whether the helped person agrees") {
  const auto everybody = profileFor({cases::AgeThen::Minor, cases::AgeThen::Adult});
  CHECK(std::holds_alternative<AskTheHelped>(route(WhoAnswer::MyChild, everybody)));
  CHECK(std::holds_alternative<AskTheHelped>(route(WhoAnswer::YoungPersonWhoAsked, everybody)));
  CHECK(std::get<ElsewhereReason>(route(HelpAnswer::NotAgreed, everybody)) == ElsewhereReason::NotAgreed);
}

TEST_CASE("nothing goes on without the person's own wish where consent is asked first") {
  CHECK(std::holds_alternative<AskWho>(route(ConsentAnswer::Wanted)));
  CHECK(std::get<ElsewhereReason>(route(ConsentAnswer::NotWanted)) == ElsewhereReason::NotWanted);
}

}  // namespace mahfooz::desktop
