#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mahfooz::cases {

// The body of every answer that is a refusal: {"error":{"name":"...","message":"..."}}. The name is for programs, the
// message for whoever writes one; neither is shown to a person.
[[nodiscard]] std::string serviceErrorText(std::string_view name, std::string_view message);

// The name; nothing when the body is no such object.
[[nodiscard]] std::optional<std::string> serviceErrorName(std::string_view untrustedJson);

// The names that a client acts on.
inline constexpr std::string_view kErrorSignatureTime =
    "signature-time";  // 403: `created` is too far from the service's now
inline constexpr std::string_view kErrorSignatureRepeated = "signature-repeated";  // 403: this very request came before
inline constexpr std::string_view kErrorAudience = "audience-refused";     // 422: another service is for this case
inline constexpr std::string_view kErrorTooManyItems = "too-many-items";   // 422: more than the case may have in all
inline constexpr std::string_view kErrorCaseWithdrawn = "case-withdrawn";  // 410: taken back, and that is final

}  // namespace mahfooz::cases
