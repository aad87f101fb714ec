#include "core/hash/ColumnBox.h"

namespace mahfooz::hash {

std::ptrdiff_t strideFor(int columns) noexcept {
  constexpr std::ptrdiff_t kCacheLine = 16;  // floats
  const std::ptrdiff_t lines = (columns + kCacheLine - 1) / kCacheLine;
  return (lines | 1) * kCacheLine;
}

ColumnBox::ColumnBox(int columns, int side, const LaneKernels& kernels)
    : m_window(BoxWindow::forSide(side)),
      m_kernels(&kernels),
      m_stride(strideFor(columns)),
      // The window behind the block that comes in, in whole blocks.
      m_rows((m_window.width + 2 * kBlockRows - 1) / kBlockRows * kBlockRows),
      m_ring(static_cast<std::size_t>(m_rows) * static_cast<std::size_t>(m_stride)),
      m_sums(static_cast<std::size_t>(columns)) {}

float* ColumnBox::rowAt(int y) noexcept {
  return m_ring.data() + (y % m_rows) * m_stride;
}

void ColumnBox::step(int y, int firstColumn, int columns, float* means) noexcept {
  const bool slides = m_window.adds(y) && m_window.subtracts(y);
  const bool gives = m_window.gives(y) && means != nullptr;
  float* sums = m_sums.data() + firstColumn;
  if (slides && gives) {
    m_kernels->slideDown(sums, rowAt(y) + firstColumn, rowAt(y - m_window.width) + firstColumn, columns,
                         m_window.count(y), means);
    return;
  }
  edgeStep(y, firstColumn, columns);
  if (!gives) return;
  const float count = m_window.count(y);
  for (int column = 0; column < columns; ++column)
    means[column] = sums[column] / count;
}

void ColumnBox::edgeStep(int y, int firstColumn, int columns) noexcept {
  float* sums = m_sums.data() + firstColumn;
  if (m_window.adds(y)) {
    const float* next = rowAt(y) + firstColumn;
    for (int column = 0; column < columns; ++column)
      sums[column] += next[column];
  }
  if (m_window.subtracts(y)) {
    const float* oldest = rowAt(y - m_window.width) + firstColumn;
    for (int column = 0; column < columns; ++column)
      sums[column] -= oldest[column];
  }
}

}  // namespace mahfooz::hash
