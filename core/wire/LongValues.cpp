#include "core/wire/LongValues.h"

#include "core/wire/Protocol.h"

namespace mahfooz::wire {

Result<void> LongValues::addPiece(std::span<const std::uint8_t> untrustedPayload) {
  if (untrustedPayload.size() < 2 || untrustedPayload[0] > 1) return ErrorCode::HasherAnswerInvalid;
  const auto bytes = untrustedPayload.subspan(1);
  const bool follows = untrustedPayload[0] == 1;
  if (follows && bytes.size() != kMaxPieceBytes) return ErrorCode::HasherAnswerInvalid;  // only the last is shorter
  if (!m_follows && m_values.size() == kMaxLongValues) return ErrorCode::HasherFlooded;
  if (!m_follows) m_values.emplace_back();
  m_bytes += bytes.size();
  if (m_values.back().size() + bytes.size() > kMaxLongValueBytes || m_bytes > kMaxLongBytes)
    return ErrorCode::HasherFlooded;
  m_values.back().insert(m_values.back().end(), bytes.begin(), bytes.end());
  m_follows = follows;
  return {};
}

std::span<const std::uint8_t> LongValues::take() noexcept {
  if (m_follows || m_taken == m_values.size()) return {};
  return m_values[m_taken++];
}

}  // namespace mahfooz::wire
