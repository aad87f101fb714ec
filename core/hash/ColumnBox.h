#pragma once

#include "core/hash/BoxWindow.h"
#include "core/hash/LaneKernels.h"

#include <cstddef>
#include <vector>

namespace mahfooz::hash {

// The box filter down columns, row by row: one running sum a column, and as many rows kept as the window needs and a
// block brings.
//
// For y = 0, 1, ...: write row y by rowAt(y) (at most kBlockRows rows ahead of the steps), then run() its step over all
// columns, in pieces of any order. After the last row the steps go on to window().steps().
class ColumnBox {
 public:
  // `columns`: the width of a row; a multiple of kColumnUnit.
  ColumnBox(int columns, int side, const LaneKernels& kernels);

  [[nodiscard]] const BoxWindow& window() const noexcept { return m_window; }

  // Row y, and kBlockRows - 1 more behind it at stride() where y is a multiple of kBlockRows.
  [[nodiscard]] float* rowAt(int y) noexcept;
  [[nodiscard]] std::ptrdiff_t stride() const noexcept { return m_stride; }

  // The steps of the window from firstStep up to but not with endStep, for some columns. Where a step gives an output,
  // its means go to `means`, one row of `columns` after the other; null for outputs that nobody reads. Returns their
  // number.
  int run(int firstStep, int endStep, int firstColumn, int columns, float* means) noexcept;

 private:
  struct Piece;
  void step(int y, const Piece& piece, float* means) const noexcept;
  void edgeStep(int y, const Piece& piece) const noexcept;
  float* rowAfter(float* row) noexcept;

  BoxWindow m_window;
  const LaneKernels* m_kernels;
  std::ptrdiff_t m_stride;  // floats between rows
  int m_rows;               // of the ring; a multiple of kBlockRows
  std::vector<float> m_ring;
  std::vector<float> m_sums;
};

// Floats between rows of so many columns. Rows a power of two apart would fall on the same places of a cache: an odd
// number of cache lines avoids that.
[[nodiscard]] std::ptrdiff_t strideFor(int columns) noexcept;

}  // namespace mahfooz::hash
