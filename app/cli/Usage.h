#pragma once

#include <QtCore/QLocale>

#include <string_view>

namespace mahfooz::cli {

// How to call the program, in the language of the person: Urdu for ur, English for everything else.
[[nodiscard]] std::string_view usageText(const QLocale& locale);

// What withdrawing means, for who has not said --yes yet.
[[nodiscard]] std::string_view withdrawText(const QLocale& locale);

// What `outbox clear` does, for who has not said --yes.
[[nodiscard]] std::string_view clearText(const QLocale& locale);

}  // namespace mahfooz::cli
