#pragma once

#include "core/base/Fingerprint.h"
#include "core/wire/Protocol.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace mahfooz::wire {

// One record, ready to be written. It lives in place, without an allocation, so that a hasher that has run out of
// memory can still say so.
class Record {
 public:
  // Each checks what it is given with check(): a value that may not travel is our own bug.
  static Record hello() noexcept;
  static Record progress(int permille) noexcept;
  // The pieces of its long values come first: sendAnswer() in AnswerSender.h does both.
  static Record answer(const MediaFingerprints& media) noexcept;
  static Record piece(std::span<const std::uint8_t> bytes, bool follows) noexcept;  // at most kMaxPieceBytes
  static Record failure(ErrorCode code) noexcept;

  [[nodiscard]] std::span<const std::uint8_t> bytes() const noexcept { return {m_bytes.data(), m_size}; }

 private:
  explicit Record(RecordType type) noexcept;
  void addByte(int value) noexcept;
  void addNumber(std::uint32_t value, int byteCount) noexcept;
  void addFingerprint(const Fingerprint& fingerprint) noexcept;
  void finish() noexcept;

  std::array<std::uint8_t, kMaxRecordBytes> m_bytes{};
  std::size_t m_size = 0;
};

}  // namespace mahfooz::wire
