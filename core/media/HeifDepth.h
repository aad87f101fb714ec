#pragma once

#include "core/media/Bytes.h"

namespace mahfooz::media {

// Samples of 9 to 16 bits, two bytes each with the low one first, as 8 bits: moved up to 16 bits as `heif-convert`
// writes them into a PNG, then rounded.
void narrowHeifRow(Bytes samples, int bits, std::span<std::uint8_t> narrowed) noexcept;

}  // namespace mahfooz::media
