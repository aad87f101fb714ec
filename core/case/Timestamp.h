#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mahfooz::cases {

// The one form of time in our texts: RFC 3339, UTC, whole seconds, "2026-11-24T02:00:00Z". For the years 1970 to 9999.
[[nodiscard]] std::string utcTimestamp(std::int64_t secondsSince1970);

[[nodiscard]] bool isUtcTimestamp(std::string_view untrusted) noexcept;

// ISO 8601 calendar date: "2026-11-24".
[[nodiscard]] bool isDate(std::string_view untrusted) noexcept;

}  // namespace mahfooz::cases
