#include "core/hash/RowBox.h"

#include <bit>

namespace mahfooz::hash {

RowBox::RowBox(int side, const LaneKernels& kernels)
    : m_window(BoxWindow::forSide(side)),
      m_kernels(&kernels),
      // A strip that is being walked, one loaded ahead of it, and the window behind.
      m_columns(static_cast<int>(std::bit_ceil(static_cast<unsigned>(2 * kStrip + m_window.width)))),
      m_ring(static_cast<std::size_t>(m_columns) * kBlockRows) {}

void RowBox::begin() noexcept {
  m_sums.fill(0.0F);
  m_step = 0;
  m_loaded = 0;
}

float* RowBox::at(int column) noexcept {
  return m_ring.data() + static_cast<std::ptrdiff_t>(column & (m_columns - 1)) * kBlockRows;
}

float* RowBox::toLoad() noexcept {
  return at(m_loaded);
}

void RowBox::loaded() noexcept {
  m_loaded += kStrip;
}

int RowBox::neededFor(int column) const noexcept {
  return std::min(column + m_window.lead() + 1, m_window.samples);
}

void RowBox::takeMeans(int end, float* lanes) noexcept {
  while (m_step < m_window.lead())
    edgeStep();
  const int endStep = end + m_window.lead();
  while (m_step < endStep) {
    if (slidesAt(m_step)) {
      lanes += static_cast<std::ptrdiff_t>(slideSome(endStep, lanes)) * kBlockRows;
      continue;
    }
    edgeStep();
    meanOfLastStep(lanes);
    lanes += kBlockRows;
  }
}

void RowBox::takeMean(int column, float* lanes) noexcept {
  walkTo(column + m_window.lead() + 1);
  meanOfLastStep(lanes);
}

void RowBox::walkTo(int step) noexcept {
  while (m_step < step) {
    if (slidesAt(m_step)) {
      slideSome(step, nullptr);
    } else {
      edgeStep();
    }
  }
}

// As many sliding steps as lie in one piece in the ring; their number.
int RowBox::slideSome(int step, float* means) noexcept {
  const int oldest = m_step - m_window.width;
  const int untilWrap = m_columns - std::max(m_step & (m_columns - 1), oldest & (m_columns - 1));
  const int steps = std::min({step - m_step, m_window.samples - m_step, untilWrap});
  if (means != nullptr) {
    m_kernels->slideMeans(m_sums.data(), at(m_step), at(oldest), steps, m_window.count(m_step), means);
  } else {
    m_kernels->slide(m_sums.data(), at(m_step), at(oldest), steps);
  }
  m_step += steps;
  return steps;
}

void RowBox::edgeStep() noexcept {
  const float* next = at(m_step);
  const float* oldest = at(m_step - m_window.width);
  for (std::size_t row = 0; row < kBlockRows; ++row) {
    if (m_window.adds(m_step)) m_sums[row] += next[row];
    if (m_window.subtracts(m_step)) m_sums[row] -= oldest[row];
  }
  ++m_step;
}

void RowBox::meanOfLastStep(float* lanes) const noexcept {
  const float count = m_window.count(m_step - 1);
  for (std::size_t row = 0; row < kBlockRows; ++row)
    lanes[row] = m_sums[row] / count;
}

}  // namespace mahfooz::hash
