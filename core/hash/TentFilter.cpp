#include "core/hash/TentFilter.h"

#include "core/base/Check.h"

#include <algorithm>

namespace mahfooz::hash {

namespace {

constexpr int wholeStrips(int columns) noexcept {
  return (columns + RowBox::kStrip - 1) / RowBox::kStrip * RowBox::kStrip;
}

}  // namespace

TentFilter::TentFilter(image::Size size, const LaneKernels& kernels)
    : m_size(size),
      m_kernels(&kernels),
      m_stride(strideFor(wholeStrips(size.width))),
      m_block(static_cast<std::size_t>(m_stride) * kBlockRows),
      m_firstRows(size.width, kernels),
      m_firstColumns(wholeStrips(size.width), size.height, kernels),
      m_secondRows(size.width, kernels),
      m_secondColumns(kKeptSide, size.height, kernels) {}

std::span<float> TentFilter::nextRow() noexcept {
  check(m_rows < m_size.height);
  return {m_block.data() + (m_rows % kBlockRows) * m_stride, static_cast<std::size_t>(m_size.width)};
}

void TentFilter::rowWritten() noexcept {
  ++m_rows;
  const int inBlock = (m_rows - 1) % kBlockRows + 1;
  if (inBlock == kBlockRows || m_rows == m_size.height) filterBlock(m_rows - inBlock, m_rows);
}

void TentFilter::finish() noexcept {
  check(m_rows == m_size.height);
  const int steps = m_firstColumns.window().steps();
  for (int step = m_rows; step < steps; step += kBlockRows)
    filterBlock(step, std::min(step + kBlockRows, steps));
  while (m_secondSteps < steps)
    secondStep();
  check(m_keptRows == kKeptSide);
}

// Steps of the first column pass, at most kBlockRows: with new rows, or behind the last one.
void TentFilter::filterBlock(int firstStep, int endStep) noexcept {
  m_firstRows.begin();
  m_secondRows.begin();
  m_keptColumns = 0;
  int rows = 0;
  for (int column = 0; column < m_size.width; column += RowBox::kStrip) {
    if (firstStep < m_size.height) filterRows(column, firstStep);
    rows = m_firstColumns.run(firstStep, endStep, column, RowBox::kStrip, m_stripRows.data());
    if (rows > 0) filterRowsAgain();
  }
  if (rows > 0) filterColumnsAgain(rows);
}

void TentFilter::filterRows(int column, int row) noexcept {
  const int end = std::min(column + RowBox::kStrip, m_size.width);
  while (m_firstRows.loadedColumns() < m_firstRows.neededFor(end - 1)) {
    m_kernels->toLanes(m_block.data() + m_firstRows.loadedColumns(), m_stride, RowBox::kStrip, m_firstRows.toLoad());
    m_firstRows.loaded();
  }
  m_firstRows.takeMeans(end, m_stripLanes.data());
  m_kernels->toRows(m_stripLanes.data(), RowBox::kStrip, m_firstColumns.rowAt(row) + column, m_firstColumns.stride());
}

void TentFilter::filterRowsAgain() noexcept {
  m_kernels->toLanes(m_stripRows.data(), RowBox::kStrip, RowBox::kStrip, m_secondRows.toLoad());
  m_secondRows.loaded();
  while (m_keptColumns < kKeptSide) {
    const int place = keptPlace(m_keptColumns, m_size.width);
    if (m_secondRows.neededFor(place) > m_secondRows.loadedColumns()) break;
    m_secondRows.takeMean(place, m_narrowLanes.data() + std::ptrdiff_t{m_keptColumns} * kBlockRows);
    ++m_keptColumns;
  }
  m_secondRows.catchUp();
}

void TentFilter::filterColumnsAgain(int rows) noexcept {
  m_kernels->toRows(m_narrowLanes.data(), kKeptSide, m_narrowRows.data(), kKeptSide);
  for (std::ptrdiff_t row = 0; row < rows; ++row) {
    std::copy_n(m_narrowRows.data() + row * kKeptSide, kKeptSide, m_secondColumns.rowAt(m_secondSteps));
    secondStep();
  }
}

// Only the kept rows are divided; in a picture of less than 64 rows some are kept more than once.
void TentFilter::secondStep() noexcept {
  const int row = m_secondSteps - m_secondColumns.window().lead();
  const auto isWanted = [&] { return m_keptRows < kKeptSide && keptPlace(m_keptRows, m_size.height) == row; };
  float* means = m_kept.data() + static_cast<std::ptrdiff_t>(m_keptRows) * kKeptSide;
  m_secondColumns.run(m_secondSteps, m_secondSteps + 1, 0, kKeptSide, isWanted() ? means : nullptr);
  ++m_secondSteps;
  for (const float* first = means; isWanted(); means += kKeptSide, ++m_keptRows) {
    if (means != first) std::copy_n(first, kKeptSide, means);
  }
}

}  // namespace mahfooz::hash
