#include "core/wire/AnswerDecoder.h"

#include "core/wire/PackedValue.h"
#include "core/wire/RecordReader.h"

#include <algorithm>
#include <string>
#include <utility>

namespace mahfooz::wire {

namespace {

constexpr Error kInvalid{ErrorCode::HasherAnswerInvalid};

Result<Fingerprint> parseFingerprint(RecordReader& reader, LongValues& longValues) {
  const auto algorithm = algorithmFromNumber(reader.number(1));
  const auto variant = variantFromNumber(reader.number(1));
  const auto quality = static_cast<int>(reader.number(1));
  const std::uint32_t length = reader.number(1);
  if (!algorithm || !variant || quality > kMaxQuality || isLongValue(*algorithm) != (length == 0)) return kInvalid;
  SecretText value = unpackedValue(*algorithm, length == 0 ? longValues.take() : reader.bytes(length));
  if (!isWellFormed(*algorithm, value)) return kInvalid;
  return Fingerprint{*algorithm, *variant, quality, std::move(value)};
}

bool holdsKindOf(const MediaFingerprints& media, const Fingerprint& other) {
  return std::ranges::any_of(media.fingerprints, [&](const Fingerprint& one) {
    return one.algorithm == other.algorithm && one.variant == other.variant;
  });
}

bool isSide(std::uint32_t side) noexcept {
  return side >= 1 && side <= kMaxSide;
}

Result<MediaFingerprints> parseFixedPart(RecordReader& reader) {
  const auto kind = mediaKindFromNumber(reader.number(1));
  const std::uint32_t width = reader.number(4);
  const std::uint32_t height = reader.number(4);
  const std::int64_t milliseconds = kind == MediaKind::Video ? reader.number(4) : 0;
  if (!kind || !isSide(width) || !isSide(height) || milliseconds > kMaxDurationMilliseconds) return kInvalid;
  return MediaFingerprints{*kind, static_cast<int>(width), static_cast<int>(height), {}, milliseconds, QualityClass::Strong};
}

}  // namespace

Result<void> AnswerDecoder::add(std::span<const std::uint8_t> untrustedBytes) {
  for (const std::uint8_t byte : untrustedBytes) {
    if (m_error) break;
    if (const auto added = addByte(byte); !added) m_error = added.error();
  }
  return m_error ? Result<void>(*m_error) : Result<void>();
}

Result<MediaFingerprints> AnswerDecoder::finish() const {
  if (m_error) return *m_error;
  if (!m_outcome) return kInvalid;
  return *m_outcome;
}

Result<void> AnswerDecoder::addByte(std::uint8_t untrustedByte) {
  if (m_bytesSeen == kMaxStreamBytes) return ErrorCode::HasherFlooded;
  ++m_bytesSeen;
  if (m_outcome) return kInvalid;  // nothing follows an answer
  m_record[m_recordSize++] = untrustedByte;
  if (m_recordSize < kHeaderBytes) return {};
  if (const auto header = checkHeader(); !header) return header;
  if (m_recordSize < kHeaderBytes + announcedLength()) return {};
  return takeRecord();
}

std::size_t AnswerDecoder::announcedLength() const noexcept {
  return m_record[1] + 256U * m_record[2];
}

// After this the record fits into m_record.
Result<void> AnswerDecoder::checkHeader() const {
  const bool isHello = m_record[0] == static_cast<std::uint8_t>(RecordType::Hello);
  if (isHello == m_greeted) return kInvalid;  // Hello comes first and once
  if (announcedLength() > kMaxPayloadBytes) return ErrorCode::HasherFlooded;
  return {};
}

Result<void> AnswerDecoder::takeRecord() {
  RecordReader reader{std::span(m_record).subspan(kHeaderBytes, announcedLength())};
  m_recordSize = 0;
  switch (static_cast<RecordType>(m_record[0])) {
    case RecordType::Hello:
      m_greeted = true;
      return takeHello(reader);
    case RecordType::Progress:
      return takeProgress(reader);
    case RecordType::Answer:
      return takeAnswer(reader);
    case RecordType::Failure:
      return takeFailure(reader);
    case RecordType::Piece:
      return takePiece(reader);
  }
  return kInvalid;
}

Result<void> AnswerDecoder::takeHello(RecordReader& reader) const {
  const bool isOurs = std::ranges::equal(reader.bytes(kMagic.size()), kMagic);
  const std::uint32_t version = reader.number(2);
  if (!isOurs || !reader.isExact()) return kInvalid;
  if (version != kProtocolVersion) return ErrorCode::HasherVersionMismatch;
  return {};
}

Result<void> AnswerDecoder::takeProgress(RecordReader& reader) {
  const auto permille = static_cast<int>(reader.number(2));
  if (!reader.isExact() || permille > kMaxPermille || permille <= m_permille || m_longValues.hasBegun())
    return kInvalid;
  m_permille = permille;
  return {};
}

Result<void> AnswerDecoder::takePiece(RecordReader& reader) {
  return m_longValues.addPiece(reader.bytes(announcedLength()));
}

Result<void> AnswerDecoder::takeAnswer(RecordReader& reader) {
  auto media = parseFixedPart(reader);
  if (!media) return media.error();
  const std::uint32_t count = reader.number(1);
  if (count < 1 || count > kMaxFingerprints) return kInvalid;
  for (std::uint32_t i = 0; i < count; ++i) {
    auto fingerprint = parseFingerprint(reader, m_longValues);
    if (!fingerprint) return fingerprint.error();
    if (holdsKindOf(*media, *fingerprint)) return kInvalid;
    media->fingerprints.push_back(std::move(*fingerprint));
  }
  const auto qualityClass = qualityClassFromNumber(reader.number(1));
  if (!qualityClass || !reader.isExact() || !m_longValues.isExhausted()) return kInvalid;
  media->qualityClass = *qualityClass;
  m_outcome = std::move(media);
  return {};
}

Result<void> AnswerDecoder::takeFailure(RecordReader& reader) {
  const auto code = errorCodeFromNumber(static_cast<int>(reader.number(2)));
  if (!reader.isExact() || !code || !isHasherFailure(*code)) return kInvalid;
  m_outcome = Result<MediaFingerprints>(*code);
  return {};
}

}  // namespace mahfooz::wire
