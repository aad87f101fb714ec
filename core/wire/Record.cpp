#include "core/wire/Record.h"

#include "core/base/Check.h"
#include "core/wire/PackedValue.h"

namespace mahfooz::wire {

namespace {

int hexDigitValue(char digit) noexcept {
  return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

bool isSide(int side) noexcept {
  return side >= 1 && side <= kMaxSide;
}

}  // namespace

Record::Record(RecordType type) noexcept {
  addByte(static_cast<int>(type));
  addNumber(0, 2);  // the length, known in finish()
}

Record Record::hello() noexcept {
  Record record(RecordType::Hello);
  for (const std::uint8_t byte : kMagic)
    record.addByte(byte);
  record.addNumber(kProtocolVersion, 2);
  record.finish();
  return record;
}

Record Record::progress(int permille) noexcept {
  check(permille >= 0 && permille <= kMaxPermille);
  Record record(RecordType::Progress);
  record.addNumber(static_cast<std::uint32_t>(permille), 2);
  record.finish();
  return record;
}

Record Record::answer(const MediaFingerprints& media) noexcept {
  check(isSide(media.width) && isSide(media.height));
  check(!media.fingerprints.empty() && media.fingerprints.size() <= kMaxFingerprints);
  Record record(RecordType::Answer);
  record.addByte(static_cast<int>(media.kind));
  record.addNumber(static_cast<std::uint32_t>(media.width), 4);
  record.addNumber(static_cast<std::uint32_t>(media.height), 4);
  if (media.kind == MediaKind::Video) {
    check(media.durationMilliseconds >= 0 && media.durationMilliseconds <= kMaxDurationMilliseconds);
    record.addNumber(static_cast<std::uint32_t>(media.durationMilliseconds), 4);
  }
  record.addByte(static_cast<int>(media.fingerprints.size()));
  for (const Fingerprint& fingerprint : media.fingerprints)
    record.addFingerprint(fingerprint);
  record.addByte(static_cast<int>(media.qualityClass));
  record.finish();
  return record;
}

Record Record::piece(std::span<const std::uint8_t> bytes, bool follows) noexcept {
  check(!bytes.empty() && bytes.size() <= kMaxPieceBytes);
  Record record(RecordType::Piece);
  record.addByte(follows ? 1 : 0);
  for (const std::uint8_t byte : bytes)
    record.addByte(byte);
  record.finish();
  return record;
}

Record Record::failure(ErrorCode code) noexcept {
  check(isHasherFailure(code));
  Record record(RecordType::Failure);
  record.addNumber(static_cast<std::uint32_t>(code), 2);
  record.finish();
  return record;
}

void Record::addFingerprint(const Fingerprint& fingerprint) noexcept {
  check(isWellFormed(fingerprint.algorithm, fingerprint.value));
  check(fingerprint.quality >= 0 && fingerprint.quality <= kMaxQuality);
  addByte(static_cast<int>(fingerprint.algorithm));
  addByte(static_cast<int>(fingerprint.variant));
  addByte(fingerprint.quality);
  if (isLongValue(fingerprint.algorithm)) return addByte(0);
  addByte(static_cast<int>(fingerprint.value.size() / 2));
  for (std::size_t i = 0; i < fingerprint.value.size(); i += 2)
    addByte(hexDigitValue(fingerprint.value[i]) * 16 + hexDigitValue(fingerprint.value[i + 1]));
}

void Record::addByte(int value) noexcept {
  check(m_size < m_bytes.size());
  m_bytes[m_size++] = static_cast<std::uint8_t>(value);
}

void Record::addNumber(std::uint32_t value, int byteCount) noexcept {
  for (int i = 0; i < byteCount; ++i)
    addByte(static_cast<int>((value >> (8 * i)) & 0xFFU));
}

void Record::finish() noexcept {
  const std::size_t length = m_size - kHeaderBytes;
  m_bytes[1] = static_cast<std::uint8_t>(length & 0xFFU);
  m_bytes[2] = static_cast<std::uint8_t>(length >> 8U);
}

}  // namespace mahfooz::wire
