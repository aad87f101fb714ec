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

float* ColumnBox::rowAfter(float* row) noexcept {
  float* after = row + m_stride;
  return after == m_ring.data() + m_ring.size() ? m_ring.data() : after;
}

// Some columns: their sums, what comes into the window at a step, and what leaves it.
struct ColumnBox::Piece {
  int columns;
  float* sums;
  const float* next;
  const float* oldest;
};

int ColumnBox::run(int firstStep, int endStep, int firstColumn, int columns, float* means) noexcept {
  float* next = rowAt(firstStep);
  float* oldest = rowAt(firstStep + m_rows - m_window.width);
  int given = 0;
  for (int y = firstStep; y < endStep; ++y) {
    const bool gives = m_window.gives(y);
    float* row = gives && means != nullptr ? means + static_cast<std::ptrdiff_t>(given) * columns : nullptr;
    step(y, {columns, m_sums.data() + firstColumn, next + firstColumn, oldest + firstColumn}, row);
    if (gives) ++given;
    next = rowAfter(next);
    oldest = rowAfter(oldest);
  }
  return given;
}

void ColumnBox::step(int y, const Piece& piece, float* means) const noexcept {
  const float count = m_window.count(y);
  if (means != nullptr && m_window.adds(y) && m_window.subtracts(y)) {
    m_kernels->slideDown(piece.sums, piece.next, piece.oldest, piece.columns, count, means);
    return;
  }
  edgeStep(y, piece);
  if (means == nullptr) return;
  for (int column = 0; column < piece.columns; ++column)
    means[column] = piece.sums[column] / count;
}

void ColumnBox::edgeStep(int y, const Piece& piece) const noexcept {
  if (m_window.adds(y)) {
    for (int column = 0; column < piece.columns; ++column)
      piece.sums[column] += piece.next[column];
  }
  if (m_window.subtracts(y)) {
    for (int column = 0; column < piece.columns; ++column)
      piece.sums[column] -= piece.oldest[column];
  }
}

}  // namespace mahfooz::hash
