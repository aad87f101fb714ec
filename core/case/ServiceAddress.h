#pragma once

#include "core/base/Result.h"

#include <string_view>

namespace mahfooz::cases {

// Whether a client may talk to this base URL: "https://host" or "https://host:port", or plain http where the host is
// written as a loopback address (127.x.y.z or [::1]; "localhost" is a name, and names can be made to lie).
//
// The form is narrow on purpose: lower case, no user, no path, no query. No path, because the signed requests cover
// the path and a proxy that strips a prefix would break every signature.
//
// ProfileInvalid for another form, ServiceAddressInsecure for plain http off loopback.
[[nodiscard]] Result<void> checkServiceAddress(std::string_view untrustedBaseUrl);

}  // namespace mahfooz::cases
