#pragma once

#include "core/image/CpuPath.h"

#include <cstddef>

namespace mahfooz::hash {

// A running sum along a row cannot be vectorised, but rows do not depend on each other: kBlockRows of them go side by
// side. "Lanes" is that layout: lanes[column * kBlockRows + row].
inline constexpr int kBlockRows = 16;

// Columns are handled in multiples of this (the widest vector), rows of pixels are padded to it.
inline constexpr int kColumnUnit = 8;

// The hot loops, one set a CPU path. Every set does the same IEEE operations on every sample in the same order, so the
// bits are equal. Pointers need no alignment. Sources and results never overlap.
struct LaneKernels {
  // kBlockRows rows of pixels, `stride` floats apart, to lanes, and back. `columns` is a multiple of kColumnUnit.
  void (*toLanes)(const float* rows, std::ptrdiff_t stride, int columns, float* lanes);
  void (*toRows)(const float* lanes, int columns, float* rows, std::ptrdiff_t stride);

  // `steps` times for each of kBlockRows sums: sum += next; sum -= oldest; going one column further each time.
  void (*slide)(float* sums, const float* next, const float* oldest, int steps);

  // The same, and after each step: mean = sum / count.
  void (*slideMeans)(float* sums, const float* next, const float* oldest, int steps, float count, float* means);

  // One step down for `columns` sums side by side: sum += next; sum -= oldest; mean = sum / count. `columns` is a
  // multiple of kColumnUnit.
  void (*slideDown)(float* sums, const float* next, const float* oldest, int columns, float count, float* means);
};

// A path that this build does not have gives the plain one.
[[nodiscard]] const LaneKernels& laneKernels(image::CpuPath path) noexcept;

// Inside core/hash only.
[[nodiscard]] const LaneKernels& laneKernelsPlain() noexcept;
[[nodiscard]] const LaneKernels& laneKernelsAvx2() noexcept;  // x86-64 only

}  // namespace mahfooz::hash
