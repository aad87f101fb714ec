#pragma once

#include "core/hash/BoxWindow.h"
#include "core/hash/LaneKernels.h"

#include <array>
#include <cstddef>
#include <vector>

namespace mahfooz::hash {

// The box filter along rows, kBlockRows rows side by side (lanes). Samples arrive in strips of columns from left to
// right; only as many are kept as the window needs, so that a strip never leaves the processor's nearest cache.
//
// For each block of rows: begin(); then strips, each by toLoad() and loaded(), with means taken in between, in order,
// as far as the loaded samples reach.
class RowBox {
 public:
  // Columns loaded at a time; a multiple of kColumnUnit. 64 columns of 16 rows are 4 KiB.
  static constexpr int kStrip = 64;

  RowBox(int side, const LaneKernels& kernels);

  void begin() noexcept;

  // Where the lanes of the next strip go: kStrip columns; those behind the side's end are never read.
  [[nodiscard]] float* toLoad() noexcept;
  void loaded() noexcept;

  // Samples that must be loaded before the mean at this column can be taken, and how many are.
  [[nodiscard]] int neededFor(int column) const noexcept;
  [[nodiscard]] int loadedColumns() const noexcept { return m_loaded; }

  // The lanes of the means from the column after the last one taken, up to but not with `end`.
  void takeMeans(int end, float* lanes) noexcept;

  // The lanes of one mean; walks over the means in between, which are never divided. The same column may be asked for
  // again, an earlier one not.
  void takeMean(int column, float* lanes) noexcept;

  // Walks over what is loaded, so that the next strip has room.
  void catchUp() noexcept { walkTo(std::min(m_loaded, m_window.samples)); }

 private:
  void walkTo(int step) noexcept;
  int slideSome(int step, float* means) noexcept;
  void edgeStep() noexcept;
  void meanOfLastStep(float* lanes) const noexcept;
  float* at(int column) noexcept;
  [[nodiscard]] bool slidesAt(int step) const noexcept { return m_window.adds(step) && m_window.subtracts(step); }

  BoxWindow m_window;
  const LaneKernels* m_kernels;
  int m_columns;              // of the ring; a power of two and a multiple of kStrip
  std::vector<float> m_ring;  // lanes
  std::array<float, kBlockRows> m_sums{};
  int m_step = 0;  // of BoxWindow, the next one
  int m_loaded = 0;
};

}  // namespace mahfooz::hash
