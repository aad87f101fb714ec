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
  for (std::size_t bit = 0; bit < values.size(); ++bit) {
    if (values[bit] > median) hash.set(bit);
  }
  return hash;
}

}  // namespace mahfooz::hash
