#include "app/hasher/ProgressSink.h"

#include <cstdint>

namespace mahfooz::hasher {

namespace {

// Two hundred steps move a bar smoothly; more would only wake the other side.
constexpr int kStepPermille = 5;

}  // namespace

void ProgressSink::addRow(std::span<const std::uint8_t> samples) {
  m_next.addRow(samples);
  ++m_rows;
  const std::int64_t way = m_stretch.toPermille - m_stretch.fromPermille;
  const int permille = m_stretch.fromPermille + static_cast<int>(way * m_rows / m_stretch.rows);
  if (permille < m_told + kStepPermille) return;
  m_told = permille;
  m_listener(permille);
}

}  // namespace mahfooz::hasher
