#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"
#include "core/wire/LongValues.h"
#include "core/wire/Protocol.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace mahfooz::wire {

class RecordReader;

// Reads what a hasher says, in pieces of any size, and believes none of it. Holds one record (1 KiB) and the
// long values of a video (under 2.3 MiB) at most.
//
// add() the bytes as they come; after the end of the stream ask finish(). The first error is final: every later call
// gives the same one. Errors: HasherVersionMismatch (a Hello of another version), HasherFlooded (a record or a stream
// longer than an honest one can be), HasherAnswerInvalid (anything else that Protocol.h does not allow).
class AnswerDecoder {
 public:
  Result<void> add(std::span<const std::uint8_t> untrustedBytes);

  // The last Progress; 0 before the first.
  [[nodiscard]] int permille() const noexcept { return m_permille < 0 ? 0 : m_permille; }

  // How many bytes may still come before the stream is a flood.
  [[nodiscard]] std::size_t bytesLeft() const noexcept { return kMaxStreamBytes - m_bytesSeen; }

  // The answer, or the failure that the hasher tells of, or what was wrong with the stream. A stream that ends before
  // its Answer or Failure is HasherAnswerInvalid.
  [[nodiscard]] Result<MediaFingerprints> finish() const;

 private:
  Result<void> addByte(std::uint8_t untrustedByte);
  Result<void> checkHeader() const;
  Result<void> takeRecord();
  Result<void> takeHello(RecordReader& reader) const;
  Result<void> takeProgress(RecordReader& reader);
  Result<void> takePiece(RecordReader& reader);
  Result<void> takeAnswer(RecordReader& reader);
  Result<void> takeFailure(RecordReader& reader);
  [[nodiscard]] std::size_t announcedLength() const noexcept;

  std::array<std::uint8_t, kMaxRecordBytes> m_record{};  // untrusted
  std::size_t m_recordSize = 0;
  std::size_t m_bytesSeen = 0;
  bool m_greeted = false;
  int m_permille = -1;
  LongValues m_longValues;
  std::optional<Error> m_error;
  std::optional<Result<MediaFingerprints>> m_outcome;
};

}  // namespace mahfooz::wire
