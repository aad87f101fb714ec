#pragma once

#include <QtCore/QLocale>

#include <string_view>

namespace mahfooz::intake {

// How to call the program, in the language of the person: Urdu for ur, English for everything else.
[[nodiscard]] std::string_view usageText(const QLocale& locale);

}  // namespace mahfooz::intake
