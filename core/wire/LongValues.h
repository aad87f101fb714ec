#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mahfooz::wire {

// The long values of an answer while they arrive in pieces, within the limits of Protocol.h.
class LongValues {
 public:
  // A Piece's payload. Errors: HasherAnswerInvalid, HasherFlooded.
  Result<void> addPiece(std::span<const std::uint8_t> untrustedPayload);

  // The next value, in the order of arrival; empty when there is none. It stays here.
  [[nodiscard]] std::span<const std::uint8_t> take() noexcept;

  // Every value has come to its end and was taken.
  [[nodiscard]] bool isExhausted() const noexcept { return !m_follows && m_taken == m_values.size(); }
  [[nodiscard]] bool hasBegun() const noexcept { return !m_values.empty(); }

 private:
  std::vector<std::vector<std::uint8_t>> m_values;
  bool m_follows = false;  // the last one goes on
  std::size_t m_taken = 0;
  std::size_t m_bytes = 0;
};

}  // namespace mahfooz::wire
