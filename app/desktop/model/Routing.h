#pragma once

#include "core/case/ServiceProfile.h"

#include <variant>

namespace mahfooz::desktop {

// Who is in the picture, as the person says it.
enum class WhoAnswer { MeUnder18, Me18OrOlder, SomeoneIHelp, SomeoneElse };

// What the person who is helped says.
enum class HelpAnswer { AgreedUnder18, Agreed18OrOlder, NotAgreed };

// Why this program is not the place, so that the page can say where instead.
enum class ElsewhereReason { SomeoneElse, NotAgreed, ServiceTakesNoAdults, ServiceTakesNoMinors };

// The consent question comes next.
struct AskTheHelped {};

using Route = std::variant<cases::AgeThen, AskTheHelped, ElsewhereReason>;

[[nodiscard]] Route route(WhoAnswer answer, const cases::ServiceProfile& profile);
[[nodiscard]] Route route(HelpAnswer answer, const cases::ServiceProfile& profile);

}  // namespace mahfooz::desktop
