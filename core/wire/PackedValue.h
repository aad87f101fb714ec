#pragma once

#include "core/base/Fingerprint.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mahfooz::wire {

// Fingerprint values as they travel. Text is made of them at the other end, so nothing but a well-formed value can come
// out.
//
//   PDQ, MD5   the bits, most significant first
//   vPDQ       for each frame: PDQ (32 bytes) quality (u8) milliseconds (u32, little-endian)
//   TMK+PDQF   the reference's file

// Whether values of this algorithm come in pieces before the answer.
[[nodiscard]] bool isLongValue(Algorithm algorithm) noexcept;

// The value is well-formed: else it is our own bug.
[[nodiscard]] std::vector<std::uint8_t> packedValue(const Fingerprint& fingerprint);

// Gives an ill-formed value for bytes that are none: ask isWellFormed().
[[nodiscard]] SecretText unpackedValue(Algorithm algorithm, std::span<const std::uint8_t> untrustedBytes);

}  // namespace mahfooz::wire
