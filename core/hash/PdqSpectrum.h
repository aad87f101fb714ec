#pragma once

#include "core/hash/Dihedral.h"
#include "core/hash/PdqHash.h"

#include <array>

namespace mahfooz::hash {

using EightHashes = std::array<PdqHash, kAllDihedrals.size()>;

// What PDQ makes of a picture before it becomes bits. The eight hashes come from it at almost no cost. A picture with a
// side under 5 pixels has no spectrum: all coefficients 0, quality 0, and every hash without a bit, as the reference.
struct PdqSpectrum {
  Coefficients coefficients{};
  int quality = 0;       // 0..100; see PdqHash::kStrongQuality. The same for all eight.
  float brightness = 0;  // mean of the samples, 0..255

  [[nodiscard]] PdqHash hash(Dihedral way = Dihedral::Original) const noexcept;

  // All of them in the order of kAllDihedrals, in half the time of asking for each.
  [[nodiscard]] EightHashes hashes() const noexcept;
};

}  // namespace mahfooz::hash
