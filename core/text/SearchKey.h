#pragma once

#include <string>
#include <string_view>

namespace mahfooz::text {

// A text as one searches in it: what people type differently and mean alike is the same (ICU's NFKC case folding; marks
// above and below taken off; Arabic letters as Urdu writes them; digits of every script as Western ones), and whatever
// is neither letter nor digit is one space. Begins and ends with a space unless it is empty. Bytes that are not UTF-8
// count as spaces.
[[nodiscard]] std::string searchKey(std::string_view untrustedUtf8);

// Whether every word of a query begins a word of a text; both are searchKey()s. An empty query is in every text.
[[nodiscard]] bool holdsEveryWord(std::string_view textKey, std::string_view queryKey);

}  // namespace mahfooz::text
