#pragma once

#include "core/case/ServiceProfile.h"

#include <variant>

namespace mahfooz::desktop {

// Who is in the picture, as the person says it. A picture made or changed by software to look like somebody counts as
// one of that person.
enum class WhoAnswer { MeUnder18, Me18OrOlder, MyChild, YoungPersonWhoAsked, SomeoneElse };

// What the person who is helped says.
enum class HelpAnswer { AgreedUnder18, Agreed18OrOlder, NotAgreed };

// Where a counselor or a kiosk asks everybody first: whether they want this themselves.
enum class ConsentAnswer { Wanted, NotWanted };

// Why this program is not the place, so that the page can say where instead.
enum class ElsewhereReason { SomeoneElse, NotAgreed, NotWanted, ServiceTakesNoAdults, ServiceTakesNoMinors };

// The question to the person who is helped comes next.
struct AskTheHelped {};

// The question who is in the picture comes next.
struct AskWho {};

using Route = std::variant<cases::AgeThen, AskTheHelped, AskWho, ElsewhereReason>;

[[nodiscard]] Route route(ConsentAnswer answer);
[[nodiscard]] Route route(WhoAnswer answer, const cases::ServiceProfile& profile);
[[nodiscard]] Route route(HelpAnswer answer, const cases::ServiceProfile& profile);

}  // namespace mahfooz::desktop
