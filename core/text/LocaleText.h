#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::text {

// Words that ICU puts together as a language does. `language` is "ur" or "en"; digits are Western in both (CLDR's default).

// "a and b", "a, b and c" as the language lists things. Nothing of nothing.
[[nodiscard]] std::string listText(const std::vector<std::string>& parts, std::string_view language);

// "November 2026" of "2026-11", "25 November 2026" of "2026-11-25"; what is no such date comes back as it is.
[[nodiscard]] std::string dateText(std::string_view isoDate, std::string_view language);

}  // namespace mahfooz::text
