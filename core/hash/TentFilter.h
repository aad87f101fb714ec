#pragma once

#include "core/hash/ColumnBox.h"
#include "core/hash/RowBox.h"
#include "core/image/RowSink.h"

#include <array>
#include <span>
#include <vector>

namespace mahfooz::hash {

// 64 x 64 samples of brightness, row-major: what is left of a picture before the DCT.
using KeptSamples = std::array<float, static_cast<std::size_t>(kKeptSide) * kKeptSide>;

// PDQ's downsampling: box along rows, box down columns, both once more (together a tent), then 64 x
// 64 samples of that. Streamed: rows go in one by one, a block of kBlockRows is filtered when it is full.
//
// Exactly the reference's operations on every value that is read in the end, in its order; values that nobody reads are
// left out (the second passes need 64 columns and 64 rows only). Memory: at most height / 128 + 3 * kBlockRows rows.
//
// For each row: write size.width values to nextRow(), then rowWritten(). After the last row: finish(), then kept().
class TentFilter {
 public:
  // Both sides at least 1.
  TentFilter(image::Size size, const LaneKernels& kernels);

  [[nodiscard]] std::span<float> nextRow() noexcept;
  void rowWritten() noexcept;
  void finish() noexcept;

  [[nodiscard]] const KeptSamples& kept() const noexcept { return m_kept; }

 private:
  void filterBlock(int firstStep, int endStep) noexcept;
  void filterRows(int column, int row) noexcept;
  void filterRowsAgain() noexcept;
  void filterColumnsAgain(int rows) noexcept;
  void secondStep() noexcept;

  image::Size m_size;
  const LaneKernels* m_kernels;
  std::ptrdiff_t m_stride;
  std::vector<float> m_block;  // kBlockRows rows as they came
  int m_rows = 0;              // that have come

  RowBox m_firstRows;
  ColumnBox m_firstColumns;
  RowBox m_secondRows;
  ColumnBox m_secondColumns;  // of kKeptSide columns

  std::array<float, static_cast<std::size_t>(RowBox::kStrip) * kBlockRows> m_stripLanes{};
  std::array<float, static_cast<std::size_t>(RowBox::kStrip) * kBlockRows> m_stripRows{};
  std::array<float, static_cast<std::size_t>(kKeptSide) * kBlockRows> m_narrowLanes{};
  std::array<float, static_cast<std::size_t>(kKeptSide) * kBlockRows> m_narrowRows{};
  int m_keptColumns = 0;  // done in this block
  int m_secondSteps = 0;  // done of the second column pass
  int m_keptRows = 0;
  KeptSamples m_kept{};
};

}  // namespace mahfooz::hash
