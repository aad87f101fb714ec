#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mahfooz::text {

// The places of some names in the order in which people look for them: as CLDR's collation for Urdu has it, Urdu names
// first, then Latin ones in their usual order without regard to capitals, and "Photo 9" before "Photo 10". Equal ones stay
// as they were. UTF-8; what is none is read with U+FFFD. (UTS #10; ICU's collator.)
[[nodiscard]] std::vector<std::size_t> collationOrder(const std::vector<std::string>& names);

}  // namespace mahfooz::text
