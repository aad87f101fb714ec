#pragma once

#include "core/base/Fingerprint.h"
#include "core/case/JsonObject.h"
#include "core/case/JsonText.h"

#include <optional>

namespace mahfooz::cases {

// A fingerprint as JSON, on the wire and on the command line alike:
// {"algorithm":"pdq","value":"<64 hex>","quality":87,"variant":"displayed"}. The value is a text; of vpdq it is an
// array of texts, one a frame.
[[nodiscard]] Json fingerprintJson(const Fingerprint& fingerprint);

// Strict: nothing for an unknown key or word, another kind of value than the algorithm's, or a value that is not well
// formed.
[[nodiscard]] std::optional<Fingerprint> readFingerprint(JsonObject untrusted);

}  // namespace mahfooz::cases
