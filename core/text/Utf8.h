#pragma once

#include <string>
#include <string_view>

namespace mahfooz::text {

inline constexpr char32_t kNotUtf8 = 0xFFFFFFFF;

// Takes the first character off `rest`, which must not be empty. kNotUtf8, and one byte taken, where no well-formed
// sequence begins (Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF, none cut short).
[[nodiscard]] char32_t takeCodePoint(std::string_view& rest) noexcept;

void appendCodePoint(std::string& utf8, char32_t point);

// Whether every byte belongs to a well-formed sequence.
[[nodiscard]] bool isValidUtf8(std::string_view untrustedBytes) noexcept;

}  // namespace mahfooz::text
