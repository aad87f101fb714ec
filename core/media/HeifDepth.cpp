#include "core/media/HeifDepth.h"

#include "core/base/Check.h"

namespace mahfooz::media {

void narrowHeifRow(Bytes samples, int bits, std::span<std::uint8_t> narrowed) noexcept {
  check(bits > 8 && bits <= 16 && samples.size() == 2 * narrowed.size());
  const int shift = 16 - bits;
  for (std::size_t i = 0; i < narrowed.size(); ++i) {
    const unsigned sample = samples[2 * i] | (unsigned{samples[2 * i + 1]} << 8U);
    const unsigned wide = (sample << shift) & 0xFFFFU;
    narrowed[i] = static_cast<std::uint8_t>((wide + 128U) / 257U);
  }
}

}  // namespace mahfooz::media
