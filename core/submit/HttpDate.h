#pragma once

#include <QtCore/QByteArray>

#include <cstdint>
#include <optional>

namespace mahfooz::submit {

// Seconds since 1970 of an HTTP date in the one preferred form (RFC 9110, section 5.6.7):
// "Sun, 06 Nov 1994 08:49:37 GMT". Nothing for anything else.
[[nodiscard]] std::optional<std::int64_t> httpDate(const QByteArray& untrusted);

}  // namespace mahfooz::submit
