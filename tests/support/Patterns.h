#pragma once

#include "tests/support/Picture.h"

#include <span>
#include <string_view>

namespace mahfooz::tests {

// Thirty pictures drawn by integer formulas, from 1 x 1 to 12 megapixels, whose reference fingerprints are known:
// smooth waves, noise, blocks, flat and one-directional ones whose bits hang on the order of every float operation.
struct Pattern {
  std::string_view name;
  image::Size size;
  image::PixelLayout layout;
  void (*paint)(Picture& picture);

  [[nodiscard]] Picture draw() const;
};

[[nodiscard]] std::span<const Pattern> patterns();
[[nodiscard]] const Pattern& patternNamed(std::string_view name);

// Linear congruential noise, one step a sample: s = 1664525 * s + 1013904223, sample = s >> 24.
void paintNoise(Picture& picture, std::uint32_t seed);

}  // namespace mahfooz::tests
