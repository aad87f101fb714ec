#include "core/hash/PdqSpectrum.h"

#include <algorithm>

namespace mahfooz::hash {

namespace {

// Of an even number of values: element 127 of 0..255 in ascending order, what the reference's "torben" search returns.
float lowerMedian(Coefficients values) noexcept {
  const auto middle = values.begin() + (values.size() / 2 - 1);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

PdqHash PdqSpectrum::hash(Dihedral way) const noexcept {
  const Coefficients values = turned(coefficients, way);
  const float median = lowerMedian(values);
  PdqHash hash;
  for (std::size_t bit = 0; bit < values.size(); ++bit)
    hash.setIf(values[bit] > median, bit);
  return hash;
}

// Transposing the coefficients leaves their median as it is and transposes the bits: four medians do for eight hashes.
EightHashes PdqSpectrum::hashes() const noexcept {
  const PdqHash original = hash(Dihedral::Original);
  const PdqHash rot180 = hash(Dihedral::Rot180);
  const PdqHash flipX = hash(Dihedral::FlipX);
  const PdqHash flipY = hash(Dihedral::FlipY);
  return {original,           flipY.transposed(), rot180, flipX.transposed(), flipX, flipY, original.transposed(),
          rot180.transposed()};
}

}  // namespace mahfooz::hash
