#pragma once

#include <string>

namespace mahfooz::intake {

// Now, as RFC 9110, section 5.6.7 wants it, in English whatever the locale: "Tue, 24 Nov 2026 02:00:00 GMT".
[[nodiscard]] std::string httpDate();

}  // namespace mahfooz::intake
