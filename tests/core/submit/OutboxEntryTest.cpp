#include "core/submit/OutboxEntry.h"
#include "tests/core/submit/OutboxSamples.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::submit;

namespace {

OutboxEntry sampleEntry() {
  const auto profile = tests::profileOfNobody();
  const auto prepared = tests::quickCase(profile);
  return {profile.baseUrl,
          profile.signingKey,
          {cases::AgeThen::Minor, cases::AgeThen::Adult},
          {profile.sealingKeyId, prepared.sealed},
          prepared.digest};
}

// With a check that fits, so that only the form is wrong.
std::string resealed(std::string lines) {
  lines.resize(lines.rfind("check "));
  const auto digest = cases::submissionDigest(lines);
  lines += "check ";
  constexpr char kDigits[] = "0123456789abcdef";
  for (const auto byte : digest) {
    lines += kDigits[byte >> 4U];
    lines += kDigits[byte & 15U];
  }
  return lines + "\n";
}

std::string with(std::string text, std::string_view old, std::string_view fresh) {
  const auto at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), fresh);
}

}  // namespace

TEST_CASE("a waiting case is read as it was written") {
  const OutboxEntry entry = sampleEntry();
  const auto read = parseOutboxEntry(outboxEntryText(entry));
  REQUIRE(read);
  CHECK(read->baseUrl == entry.baseUrl);
  CHECK(read->signingKey == entry.signingKey);
  CHECK(read->audience == entry.audience);
  CHECK(read->envelope.keyId == entry.envelope.keyId);
  CHECK(read->envelope.sealed == entry.envelope.sealed);
  CHECK(read->digest == entry.digest);
}

TEST_CASE("a waiting case that is changed in any byte is damaged") {
  const std::string whole = outboxEntryText(sampleEntry());
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const unsigned flipped : {1U, 0x20U, 0x80U}) {
      std::string changed = whole;
      changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ flipped);
      const auto read = parseOutboxEntry(changed);
      if (read) FAIL("byte " << at << " was changed, and nobody noticed");
    }
  }
}

TEST_CASE("a waiting case that is cut or followed by something is damaged") {
  const std::string whole = outboxEntryText(sampleEntry());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    if (parseOutboxEntry(whole.substr(0, size))) FAIL("cut to " << size << " bytes, and nobody noticed");
  }
  CHECK_FALSE(parseOutboxEntry(whole + "\n"));
  CHECK_FALSE(parseOutboxEntry(whole + whole));
}

TEST_CASE("a text of another form is refused though its check fits") {
  const std::string whole = outboxEntryText(sampleEntry());
  REQUIRE(resealed(whole) == whole);
  CHECK_FALSE(parseOutboxEntry(resealed(with(whole, "outbox 1", "outbox 2"))));
  CHECK_FALSE(parseOutboxEntry(resealed(with(whole, "https://", "http://"))));  // not loopback
  CHECK_FALSE(parseOutboxEntry(resealed(with(whole, ".org", ".org/path"))));
  CHECK_FALSE(parseOutboxEntry(resealed(with(whole, "minor adult", "minor pets"))));
  CHECK_FALSE(parseOutboxEntry(resealed(with(whole, "minor adult", "minor  adult"))));
  CHECK_FALSE(parseOutboxEntry(resealed(with(whole, "audience minor adult\n", ""))));
  CHECK_FALSE(parseOutboxEntry(resealed(with(whole, "key ", "key X"))));
  CHECK_FALSE(parseOutboxEntry(resealed(with(whole, "sealed ", "sealed !"))));
  CHECK_FALSE(parseOutboxEntry(resealed(with(whole, "digest ", "more 1\ndigest "))));
  CHECK_FALSE(parseOutboxEntry(resealed(with(whole, "\nkey", "\r\nkey"))));
}

TEST_CASE("the failed tries are read as they were written") {
  OutboxTries tries;
  tries.note(ErrorCode::TooManyRequests, 1'800'000'000);
  tries.note(ErrorCode::NoConnection, 1'800'000'060);
  const std::string text = outboxTriesText(tries);
  CHECK(text.size() <= kMaximumTriesBytes);
  const auto read = parseOutboxTries(text);
  REQUIRE(read);
  CHECK(read->failures == 2);
  CHECK(read->lastError == ErrorCode::NoConnection);
  CHECK(read->notBefore == 1'800'000'060);
}

TEST_CASE("a note of tries that is changed or cut anywhere is no note") {
  OutboxTries tries;
  tries.note(ErrorCode::NoConnection, 1'800'000'000);
  const std::string whole = outboxTriesText(tries);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] ^= 1;
    INFO(at);
    CHECK_FALSE(parseOutboxTries(changed));
    CHECK_FALSE(parseOutboxTries(whole.substr(0, at)));
  }
  CHECK_FALSE(parseOutboxTries(resealed(with(whole, "failures 1", "failures 0"))));
  CHECK_FALSE(parseOutboxTries(resealed(with(whole, "failures 1", "failures 1001"))));
  CHECK_FALSE(parseOutboxTries(resealed(with(whole, "failures 1", "failures +1"))));
  CHECK_FALSE(parseOutboxTries(resealed(with(whole, "error 301", "error 300"))));
  CHECK_FALSE(parseOutboxTries(resealed(with(whole, "not-before 1", "not-before 99999999999999999999"))));
}

TEST_CASE("the last error says how a case stands") {
  const auto stateAfter = [](ErrorCode code) {
    OutboxTries tries;
    tries.note(code, 0);
    return tries.state();
  };
  CHECK(OutboxTries().state() == WaitingState::Waiting);
  CHECK(stateAfter(ErrorCode::NoConnection) == WaitingState::Waiting);
  CHECK(stateAfter(ErrorCode::TooManyRequests) == WaitingState::Waiting);
  CHECK(stateAfter(ErrorCode::ServiceRefused) == WaitingState::Refused);
  CHECK(stateAfter(ErrorCode::ReceiptInvalid) == WaitingState::Refused);
  CHECK(stateAfter(ErrorCode::CaseConflict) == WaitingState::Conflict);
  CHECK(stateAfter(ErrorCode::OutboxFileDamaged) == WaitingState::Damaged);
}

TEST_CASE("a case is due when its time has come, or when the time cannot be true") {
  constexpr std::int64_t kNow = 1'800'000'000;
  OutboxTries tries;
  CHECK(tries.isDue(kNow));
  tries.note(ErrorCode::NoConnection, kNow + 10);
  CHECK_FALSE(tries.isDue(kNow));
  CHECK(tries.isDue(kNow + 10));
  CHECK(tries.isDue(kNow - 400 * 24 * 3600));  // the clock was a year ahead when it was written
  tries.note(ErrorCode::CaseConflict, 0);
  CHECK_FALSE(tries.isDue(kNow));
}

TEST_CASE("the number of tries stays within its bounds") {
  OutboxTries tries;
  for (int time = 0; time < OutboxTries::kMaximumFailures + 5; ++time)
    tries.note(ErrorCode::NoConnection, 1);
  CHECK(tries.failures == OutboxTries::kMaximumFailures);
  CHECK(parseOutboxTries(outboxTriesText(tries)));
}
