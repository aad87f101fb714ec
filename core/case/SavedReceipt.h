#pragma once

#include "core/base/Result.h"
#include "core/case/Receipt.h"
#include "core/case/ServiceProfile.h"

#include <string>
#include <string_view>

namespace mahfooz::cases {

// A verified receipt as a person keeps it: with all that is needed to check it again, years later and without a
// connection. Holds no PIN and no fingerprint.
struct SavedReceipt {
  BilingualText service;          // the name in the profile; not signed
  Ed25519PublicKey signingKey{};  // the service's
  Receipt receipt;
};

// UTF-8 JSON, indented by two, keys in a fixed order, a newline at the end:
//   version 1; service: name (ur, en), signingKey (base64); receipt: exactly the service's object; check.
// check is the SHA-256 of the same text without it, in hex: it tells a damaged file from a whole one in the parts that
// nobody has signed. It keeps no liar away; the signature does, and the key that it is checked with has to be known.
[[nodiscard]] std::string savedReceiptText(const SavedReceipt& saved);

// Reads and verifies: ReceiptFileInvalid unless it is such a text to the byte, ReceiptInvalid when the signature is not
// by the key in it.
[[nodiscard]] Result<SavedReceipt> parseSavedReceipt(std::string_view untrustedText);

}  // namespace mahfooz::cases
