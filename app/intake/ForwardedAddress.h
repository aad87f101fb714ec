#pragma once

#include "app/intake/ClientAddress.h"
#include "app/intake/HttpRequest.h"

#include <vector>

namespace mahfooz::intake {

// Who really asks. X-Forwarded-For is anybody's to write, so it is read only where the connection comes from a trusted
// proxy, and from its end: the last address that is no trusted proxy itself is what a trusted proxy has seen. Where
// that makes no sense, the peer's address.
[[nodiscard]] ClientAddress clientOf(const HttpRequest& request, const ClientAddress& peer,
                                     const std::vector<ClientAddress>& trustedProxies);

// Whether a proxy, trusted or not, has passed this request on.
[[nodiscard]] bool wasForwarded(const HttpRequest& request);

}  // namespace mahfooz::intake
