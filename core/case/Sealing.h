#pragma once

#include "core/base/Result.h"
#include "core/case/ServiceProfile.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace mahfooz::cases {

// A submission or an addition is padded to a multiple of this before it is sealed, so that its length does not tell
// how many files there are. One photo is some 600 bytes: five or six fit into the first block.
inline constexpr std::size_t kSealingBlock = 4096;

// Pads (sodium_pad, ISO/IEC 7816-4) and seals (crypto_box_seal: X25519, XSalsa20-Poly1305, a key pair made for this
// one message and forgotten). Only the service's process can open it; not even the sender can. Base64.
[[nodiscard]] std::string sealSubmission(std::string_view text, const X25519PublicKey& serviceKey);

// The name under which a sealing key is announced: 16 hex digits of its BLAKE2b hash.
[[nodiscard]] std::string sealingKeyId(const X25519PublicKey& serviceKey);

}  // namespace mahfooz::cases
