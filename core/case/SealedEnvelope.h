#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace mahfooz::cases {

// The body of POST /v1/cases and of POST /v1/cases/{number}/items:
// {"version":1,"key":"<sealing key id>","sealed":"<base64>"}. The same sealed bytes give the same body.
struct SealedEnvelope {
  std::string keyId;
  std::string sealed;
};

// No body of ours is longer; the service reads no more. (The longest submission is
// 5.34 MiB in base64.)
inline constexpr std::size_t kMaximumBodyBytes = 6 * 1024 * 1024;

[[nodiscard]] std::string envelopeText(const SealedEnvelope& envelope);

// ServiceRefused for anything else. The sealed text is opened, and judged, by ServiceKeys.
[[nodiscard]] Result<SealedEnvelope> parseEnvelope(std::string_view untrustedJson);

}  // namespace mahfooz::cases
