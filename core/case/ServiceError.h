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
    "signature-time";  // `created` is too far from the service's now

}  // namespace mahfooz::cases
