#include "core/wire/AnswerDecoder.h"

#include "tests/core/wire/WireSamples.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::wire;

namespace {

const Bytes kHello = joined({Record::hello()});
const Bytes kAnswer = joined({Record::answer(samplePhoto())});

// Where things stand in the payload of kAnswer.
constexpr std::size_t kKindAt = 0;
constexpr std::size_t kWidthAt = 1;
constexpr std::size_t kHeightAt = 5;
constexpr std::size_t kCountAt = 9;
constexpr std::size_t kAlgorithmAt = 10;
constexpr std::size_t kVariantAt = 11;
constexpr std::size_t kQualityAt = 12;
constexpr std::size_t kValueLengthAt = 13;

Bytes answerPayload() {
  return {kAnswer.begin() + kHeaderBytes, kAnswer.end()};
}

ErrorCode refusal(const Bytes& stream) {
  const auto result = decoded(stream);
  REQUIRE_FALSE(result);
  return result.error().code();
}

ErrorCode refusalOfAnswerWith(std::size_t at, std::uint8_t value) {
  Bytes payload = answerPayload();
  payload[at] = value;
  return refusal(kHello + rawRecord(3, payload));
}

}  // namespace

TEST_CASE("an answer comes back as it was sent") {
  const auto result =
      decoded(joined({Record::hello(), Record::progress(5), Record::progress(1000), Record::answer(samplePhoto())}));
  REQUIRE(result);
  CHECK(*result == samplePhoto());
}

TEST_CASE("a failure comes back with its code") {
  CHECK(refusal(joined({Record::hello(), Record::failure(ErrorCode::FileTruncated)})) == ErrorCode::FileTruncated);
}

TEST_CASE("bytes may arrive one at a time") {
  AnswerDecoder decoder;
  for (const std::uint8_t byte : joined({Record::hello(), Record::progress(350), Record::answer(samplePhoto())}))
    REQUIRE(decoder.add(std::span(&byte, 1)));
  CHECK(decoder.permille() == 350);
  CHECK(*decoder.finish() == samplePhoto());
}

TEST_CASE("a stream that ends before its answer is refused") {
  CHECK(refusal({}) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + joined({Record::progress(1000)})) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a greeting of another version is a version mismatch") {
  CHECK(refusal(rawRecord(1, {'M', 'F', 'Z', 'H', 2, 0}) + kAnswer) == ErrorCode::HasherVersionMismatch);
  CHECK(refusal(rawRecord(1, {'M', 'F', 'Z', 'H', 0, 0}) + kAnswer) == ErrorCode::HasherVersionMismatch);
  CHECK(refusal(rawRecord(1, {'M', 'F', 'Z', 'H', 1, 1}) + kAnswer) == ErrorCode::HasherVersionMismatch);
}

TEST_CASE("a greeting of another program is refused") {
  CHECK(refusal(rawRecord(1, {'M', 'F', 'Z', 'X', 1, 0}) + kAnswer) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(rawRecord(1, {'M', 'F', 'Z', 'H', 1}) + kAnswer) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(rawRecord(1, {'M', 'F', 'Z', 'H', 1, 0, 0}) + kAnswer) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("nothing is believed before the greeting") {
  CHECK(refusal(kAnswer) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(joined({Record::failure(ErrorCode::FileCorrupt)})) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(joined({Record::progress(1)}) + kHello + kAnswer) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a second greeting is refused") {
  CHECK(refusal(kHello + kHello + kAnswer) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a second answer is refused") {
  CHECK(refusal(kHello + kAnswer + kAnswer) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + joined({Record::failure(ErrorCode::FileEmpty)}) + kAnswer) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a single byte after the answer is refused") {
  CHECK(refusal(kHello + kAnswer + Bytes{0}) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("progress that falls or stands still is refused") {
  CHECK(refusal(joined({Record::hello(), Record::progress(10), Record::progress(9)}) + kAnswer) ==
        ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(joined({Record::hello(), Record::progress(0), Record::progress(0)}) + kAnswer) ==
        ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("progress beyond the end is refused") {
  CHECK(refusal(kHello + rawRecord(2, {0xE9, 0x03}) + kAnswer) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + rawRecord(2, {5}) + kAnswer) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + rawRecord(2, {5, 0, 0}) + kAnswer) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("records that nobody defined are refused") {
  CHECK(refusal(kHello + rawRecord(0, {}) + kAnswer) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + rawRecord(5, {1, 2}) + kAnswer) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + rawRecord(255, Bytes(40, 7)) + kAnswer) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a failure that a hasher cannot know of is refused") {
  CHECK(refusal(kHello + rawRecord(4, {210, 0})) == ErrorCode::HasherAnswerInvalid);   // Cancelled
  CHECK(refusal(kHello + rawRecord(4, {0x2D, 1})) == ErrorCode::HasherAnswerInvalid);  // NoConnection
  CHECK(refusal(kHello + rawRecord(4, {0, 0})) == ErrorCode::HasherAnswerInvalid);     // nothing
  CHECK(refusal(kHello + rawRecord(4, {0xFF, 0xFF})) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + rawRecord(4, {109})) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + rawRecord(4, {109, 0, 0})) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("numbers outside their range are refused") {
  CHECK(refusalOfAnswerWith(kKindAt, 0) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusalOfAnswerWith(kKindAt, 9) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusalOfAnswerWith(kWidthAt + 2, 1) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusalOfAnswerWith(kHeightAt + 3, 0x80) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusalOfAnswerWith(kCountAt, 0) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusalOfAnswerWith(kCountAt, 2) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusalOfAnswerWith(kCountAt, 255) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusalOfAnswerWith(kAlgorithmAt, 77) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusalOfAnswerWith(kVariantAt, 0) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusalOfAnswerWith(kQualityAt, 101) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusalOfAnswerWith(kValueLengthAt, 31) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusalOfAnswerWith(kValueLengthAt, 33) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a picture without width or height is refused") {
  for (const std::size_t at : {kWidthAt, kHeightAt}) {
    Bytes payload = answerPayload();
    payload[at] = payload[at + 1] = 0;
    CHECK(refusal(kHello + rawRecord(3, payload)) == ErrorCode::HasherAnswerInvalid);
  }
}

TEST_CASE("the same kind of fingerprint twice is refused") {
  Bytes payload = answerPayload();
  payload[kCountAt] = 2;
  const Bytes again(payload.begin() + kAlgorithmAt, payload.end());
  CHECK(refusal(kHello + rawRecord(3, payload + again)) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("an answer with bytes left over is refused") {
  CHECK(refusal(kHello + rawRecord(3, answerPayload() + Bytes{0})) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a record longer than any honest one is a flood before its first byte is kept") {
  CHECK(refusal(kHello + Bytes{3, 0xFF, 0xFF}) == ErrorCode::HasherFlooded);
  const Bytes oneTooMany = rawRecord(3, Bytes(kMaxPayloadBytes + 1, 0));
  CHECK(refusal(kHello + oneTooMany) == ErrorCode::HasherFlooded);
}

TEST_CASE("the longest honest stream fits and says so") {
  AnswerDecoder decoder;
  REQUIRE(decoder.add(kHello));
  for (int permille = 0; permille <= kMaxPermille; ++permille)
    REQUIRE(decoder.add(joined({Record::progress(permille)})));
  CHECK(decoder.bytesLeft() == kMaxPieceStreamBytes + kMaxRecordBytes);
  REQUIRE(decoder.add(kAnswer));
  CHECK(decoder.finish());
}

TEST_CASE("the first error is the last word") {
  AnswerDecoder decoder;
  CHECK_FALSE(decoder.add(Bytes{9, 9, 9}));
  const auto later = decoder.add(kHello + kAnswer);
  REQUIRE_FALSE(later);
  CHECK(later.error().code() == ErrorCode::HasherAnswerInvalid);
  CHECK_FALSE(decoder.finish());
}
