#pragma once

#include <string>
#include <string_view>

namespace mahfooz::cases {

// RFC 9530. The value of a Content-Digest header for this body: "sha-256=:<base64>:".
[[nodiscard]] std::string contentDigest(std::string_view body);

// Whether the header names a digest that we know (sha-256, sha-512) and every one of these is the body's. Digests
// with other names are passed over, as the RFC wants it; a malformed header does not fit.
[[nodiscard]] bool contentDigestFits(std::string_view untrustedHeader, std::string_view body);

}  // namespace mahfooz::cases
