#pragma once

#include "core/base/ErrorCode.h"
#include "core/base/Fingerprint.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace mahfooz::wire {

// What the hasher says to the program that started it, over one pipe, one way. Version 1.
//
//   stream   = Hello Progress* Piece* (Answer | Failure) end-of-stream
//   record   = type (u8) length (u16) payload (length bytes)
//   Hello    = magic (4 bytes) version (u16)
//   Progress = permille (u16)                      0..1000, each larger than the one before
//   Piece    = follows (u8) bytes (1 or more)      follows: 1 if the value goes on in the next Piece, 0 if it ends here
//   Answer   = kind (u8) width (u32) height (u32) [milliseconds (u32), of a video alone] count (u8) fingerprint*count class (u8)
//   Failure  = code (u16)                          one of those for which isHasherFailure() is true
//   fingerprint = algorithm (u8) variant (u8) quality (u8) valueLength (u8) value (valueLength bytes)
//
// Integers are little-endian; enumerations are the numbers of core/base. The value of a PDQ or MD5 fingerprint is its
// bits as bytes, most significant first. The long values of vPDQ and TMK+PDQF come before the answer, in pieces, and
// have the valueLength 0 in it: the first such fingerprint takes the first value, and none is left over. PackedValue.h
// has their form. No text travels. Hello keeps its form in every version to come, so that two programs of different age
// understand at least that they differ.
//
// The reader takes the hasher for an enemy: it may have been taken over by the file that it decoded.

enum class RecordType : std::uint8_t { Hello = 1, Progress = 2, Answer = 3, Failure = 4, Piece = 5 };

constexpr std::uint16_t kProtocolVersion = 1;
constexpr std::array<std::uint8_t, 4> kMagic = {'M', 'F', 'Z', 'H'};

constexpr std::size_t kHeaderBytes = 3;
constexpr std::size_t kHelloPayloadBytes = kMagic.size() + 2;
constexpr std::size_t kProgressPayloadBytes = 2;
constexpr std::size_t kFailurePayloadBytes = 2;
constexpr std::size_t kAnswerFixedBytes = 15;  // of a video; a photo has no playing time
constexpr std::size_t kFingerprintFixedBytes = 4;
constexpr std::size_t kPdqBytes = 32;  // 256 bits

constexpr int kMaxPermille = 1000;
constexpr int kMaxQuality = 100;  // Fingerprint.h
constexpr int kMaxSide = 65535;   // what a JPEG can say, the larger of our formats
constexpr std::int64_t kMaxDurationMilliseconds = std::int64_t{5} * 3600 * 1000;  // an hour over the longest video
constexpr std::size_t kMaxFingerprints = 16;  // eight dihedral, stored, composited, and room for as many again

// A full piece; every record fits, and stays in place without an allocation.
constexpr std::size_t kMaxPayloadBytes = 1024;
static_assert(kAnswerFixedBytes + kMaxFingerprints * (kFingerprintFixedBytes + kPdqBytes) <= kMaxPayloadBytes);
constexpr std::size_t kMaxRecordBytes = kHeaderBytes + kMaxPayloadBytes;
constexpr std::size_t kMaxPieceBytes = kMaxPayloadBytes - 1;

// Long values: a list of frames as stored, another as displayed, one TMK+PDQF.
constexpr std::size_t kVpdqFrameBytes = kPdqBytes + 5;
constexpr std::size_t kTmkBytes = 263'344;
constexpr std::size_t kMaxLongValueBytes = kMaxVpdqFrames * kVpdqFrameBytes;
constexpr std::size_t kMaxLongValues = 3;
constexpr std::size_t kMaxLongBytes = 2 * kMaxLongValueBytes + kTmkBytes;
constexpr std::size_t kMaxPieces = kMaxLongBytes / kMaxPieceBytes + kMaxLongValues;
constexpr std::size_t kMaxPieceStreamBytes = kMaxLongBytes + kMaxPieces * (kHeaderBytes + 1);

// No honest stream is longer: one Hello, a Progress for each permille, the long values, one Answer. 2.3 MiB.
constexpr std::size_t kMaxStreamBytes = kHeaderBytes + kHelloPayloadBytes +
                                        (kMaxPermille + 1) * (kHeaderBytes + kProgressPayloadBytes) +
                                        kMaxPieceStreamBytes + kMaxRecordBytes;

// The failures that a hasher can know of. It has no network and asks nobody: another code is a lie.
[[nodiscard]] constexpr bool isHasherFailure(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileNotRegular:
    case ErrorCode::FileEmpty:
    case ErrorCode::FileTooLarge:
    case ErrorCode::FileFormatUnknown:
    case ErrorCode::FileVariantUnsupported:
    case ErrorCode::FileCorrupt:
    case ErrorCode::FileTruncated:
    case ErrorCode::PictureTooLarge:
    case ErrorCode::PictureTooSmall:
    case ErrorCode::VideoMissing:
    case ErrorCode::VideoTooLong:
    case ErrorCode::SandboxUnavailable:
    case ErrorCode::HasherOutOfMemory:
    case ErrorCode::FullHasherNeeded:
    case ErrorCode::Internal:
      return true;
    default:
      return false;
  }
}

}  // namespace mahfooz::wire
