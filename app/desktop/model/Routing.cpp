#include "app/desktop/model/Routing.h"

namespace mahfooz::desktop {

namespace {

Route routeFor(cases::AgeThen age, const cases::ServiceProfile& profile) {
  if (profile.accepts(age)) return age;
  return age == cases::AgeThen::Adult ? ElsewhereReason::ServiceTakesNoAdults : ElsewhereReason::ServiceTakesNoMinors;
}

}  // namespace

Route route(ConsentAnswer answer) {
  if (answer == ConsentAnswer::Wanted) return AskWho{};
  return ElsewhereReason::NotWanted;
}

Route route(WhoAnswer answer, const cases::ServiceProfile& profile) {
  switch (answer) {
    case WhoAnswer::MeUnder18:
      return routeFor(cases::AgeThen::Minor, profile);
    case WhoAnswer::Me18OrOlder:
      return routeFor(cases::AgeThen::Adult, profile);
    case WhoAnswer::MyChild:
    case WhoAnswer::YoungPersonWhoAsked:
      return AskTheHelped{};
    case WhoAnswer::SomeoneElse:
      return ElsewhereReason::SomeoneElse;
  }
  return ElsewhereReason::SomeoneElse;
}

Route route(HelpAnswer answer, const cases::ServiceProfile& profile) {
  switch (answer) {
    case HelpAnswer::AgreedUnder18:
      return routeFor(cases::AgeThen::Minor, profile);
    case HelpAnswer::Agreed18OrOlder:
      return routeFor(cases::AgeThen::Adult, profile);
    case HelpAnswer::NotAgreed:
      return ElsewhereReason::NotAgreed;
  }
  return ElsewhereReason::NotAgreed;
}

}  // namespace mahfooz::desktop
