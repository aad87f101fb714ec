#include "core/wire/AnswerDecoder.h"
#include "core/wire/AnswerSender.h"
#include "tests/core/wire/WireSamples.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::wire;

namespace {

std::string sampleFrames(std::size_t count) {
  const std::string hash = "0123456789abcdef00000000000000000000000000000000fedcba9876543210";
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += '\n';
    text += hash + ",100," + std::to_string(i) + ".967";
  }
  return text;
}

std::string sampleTmk() {
  std::string text(kTmkValueChars, 'g');
  text.replace(0, 16, "VE1LMUZWRUNQRFFG");
  text.replace(text.size() - 2, 2, "==");
  return text;
}

MediaFingerprints sampleVideo(std::size_t frames = 100) {
  return {MediaKind::Video,
          1920,
          1080,
          {{Algorithm::Md5, Variant::Stored, 100, "d41d8cd98f00b204e9800998ecf8427e"},
           {Algorithm::Vpdq, Variant::Stored, 80, sampleFrames(frames)},
           {Algorithm::Vpdq, Variant::Displayed, 81, sampleFrames(frames)},
           {Algorithm::TmkPdqf, Variant::Displayed, 80, sampleTmk()}},
          7'200'000};
}

Bytes streamOf(const MediaFingerprints& media) {
  Bytes stream = joined({Record::hello(), Record::progress(1000)});
  sendAnswer(media,
             [&](const Record& record) { stream.insert(stream.end(), record.bytes().begin(), record.bytes().end()); });
  return stream;
}

ErrorCode refusal(const Bytes& stream) {
  const auto result = decoded(stream);
  REQUIRE_FALSE(result);
  return result.error().code();
}

const Bytes kHello = joined({Record::hello()});

Bytes piece(const Bytes& bytes, bool follows) {
  return joined({Record::piece(bytes, follows)});
}

// One frame of vPDQ as it travels.
Bytes frame(std::uint8_t quality, const Bytes& milliseconds) {
  return Bytes(kPdqBytes, 0xAB) + Bytes{quality} + milliseconds;
}

// Answers for which one or two lists of frames have to come before.
Bytes answerFor(std::size_t lists) {
  MediaFingerprints media = sampleVideo(1);
  media.fingerprints = {media.fingerprints[1], media.fingerprints[2]};
  media.fingerprints.resize(lists);
  return joined({Record::answer(media)});
}

const Bytes kFrame = frame(50, {0, 0, 0, 0});

}  // namespace

TEST_CASE("a video's answer comes back as it was sent") {
  const auto result = decoded(streamOf(sampleVideo()));
  REQUIRE(result);
  CHECK((*result == sampleVideo()));
}

TEST_CASE("the fingerprints of the longest video fit into a stream") {
  const MediaFingerprints longest = sampleVideo(kMaxVpdqFrames);
  const Bytes stream = streamOf(longest);
  CHECK(stream.size() <= kMaxStreamBytes);
  const auto result = decoded(stream);
  REQUIRE(result);
  CHECK((*result == longest));
}

TEST_CASE("a long value that nobody asks for is refused") {
  const Bytes photo = joined({Record::answer(samplePhoto())});
  CHECK(refusal(kHello + piece(kFrame, false) + photo) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + piece(kFrame, false) + piece(kFrame, false) + answerFor(1)) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a long value that is missing is refused") {
  CHECK(refusal(kHello + answerFor(1)) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + piece(kFrame, false) + answerFor(2)) == ErrorCode::HasherAnswerInvalid);
  CHECK(decoded(kHello + piece(kFrame, false) + answerFor(1)));
}

TEST_CASE("a long value that has no end is refused") {
  const Bytes full(kMaxPieceBytes, 0);
  CHECK(refusal(kHello + piece(full, true) + answerFor(1)) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + piece(full, true)) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("pieces of odd form are refused") {
  CHECK(refusal(kHello + rawRecord(5, {})) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + rawRecord(5, {0})) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + rawRecord(5, {2, 1})) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + piece(kFrame, true)) == ErrorCode::HasherAnswerInvalid);  // not full, and goes on
}

TEST_CASE("frames with numbers out of range or of odd length are refused") {
  CHECK(refusal(kHello + piece(frame(101, {0, 0, 0, 0}), false) + answerFor(1)) == ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + piece(frame(50, {0xFF, 0xFF, 0xFF, 0xFF}), false) + answerFor(1)) ==
        ErrorCode::HasherAnswerInvalid);
  CHECK(refusal(kHello + piece(frame(50, {0, 0, 0}), false) + answerFor(1)) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a TMK value of another size is refused") {
  MediaFingerprints media = sampleVideo();
  media.fingerprints = {media.fingerprints[3]};
  const Bytes answer = joined({Record::answer(media)});
  CHECK(refusal(kHello + piece(Bytes(100, 0), false) + answer) == ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("pieces without end are a flood") {
  Bytes stream = kHello;
  const Bytes full = piece(Bytes(kMaxPieceBytes, 0), true);
  for (std::size_t i = 0; i <= kMaxLongValueBytes / kMaxPieceBytes; ++i)
    stream.insert(stream.end(), full.begin(), full.end());
  CHECK(refusal(stream) == ErrorCode::HasherFlooded);
  CHECK(refusal(kHello + piece({1}, false) + piece({1}, false) + piece({1}, false) + piece({1}, false)) ==
        ErrorCode::HasherFlooded);
}

TEST_CASE("progress after a long value has begun is refused") {
  CHECK(refusal(kHello + piece(kFrame, false) + joined({Record::progress(3)}) + answerFor(1)) ==
        ErrorCode::HasherAnswerInvalid);
}

TEST_CASE("a failure may still come after a long value") {
  CHECK(refusal(kHello + piece(kFrame, false) + joined({Record::failure(ErrorCode::HasherOutOfMemory)})) ==
        ErrorCode::HasherOutOfMemory);
}

TEST_CASE("a playing time longer than any video is refused") {
  Bytes answer = answerFor(1);
  answer[kHeaderBytes + 12] = 0x7F;
  CHECK(refusal(kHello + piece(kFrame, false) + answer) == ErrorCode::HasherAnswerInvalid);
}
