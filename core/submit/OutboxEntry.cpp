#include "core/submit/OutboxEntry.h"

#include "core/case/Encoding.h"
#include "core/case/ServiceAddress.h"

#include <algorithm>
#include <charconv>

namespace mahfooz::submit {

namespace {

constexpr std::string_view kEntryHead = "mahfooz outbox 1\n";
constexpr std::string_view kTriesHead = "mahfooz outbox tries 1\n";
constexpr std::int64_t kLatestTime = 253'402'300'799;  // the end of the year 9999, to which times can be written

void addLine(std::string& text, std::string_view word, std::string_view value) {
  text.append(word).append(" ").append(value).append("\n");
}

void addCheck(std::string& text) {
  addLine(text, "check", cases::toHex(cases::submissionDigest(text)));
}

// Takes "word value\n" from the front of the text and gives the value; nothing, and no more afterwards, when another
// line stands there.
class Lines {
 public:
  Lines(std::string_view untrusted, std::string_view head)
      : m_rest(untrusted.starts_with(head) ? untrusted.substr(head.size()) : std::string_view()) {}

  std::string_view value(std::string_view word) {
    const auto end = m_rest.find('\n');
    const std::string_view line = m_rest.substr(0, end);
    const bool fits = end != std::string_view::npos && line.size() > word.size() && line.starts_with(word) &&
                      line[word.size()] == ' ';
    m_rest = fits ? m_rest.substr(end + 1) : std::string_view();
    return fits ? line.substr(word.size() + 1) : std::string_view();
  }

 private:
  std::string_view m_rest;
};

std::string audienceWords(const std::vector<cases::AgeThen>& audience) {
  std::string words;
  for (const cases::AgeThen age : audience)
    words.append(words.empty() ? "" : " ").append(cases::ageThenName(age));
  return words;
}

// Unknown words are left out; the comparison with what would be written finds them.
std::vector<cases::AgeThen> audienceFrom(std::string_view untrusted) {
  std::vector<cases::AgeThen> audience;
  while (!untrusted.empty() && audience.size() < 2) {
    const auto end = std::min(untrusted.find(' '), untrusted.size());
    if (const auto age = cases::ageThenFromName(untrusted.substr(0, end))) audience.push_back(*age);
    untrusted.remove_prefix(std::min(end + 1, untrusted.size()));
  }
  return audience;
}

template <class Number>
Number numberFrom(std::string_view untrusted) {
  Number number = 0;
  std::from_chars(untrusted.data(), untrusted.data() + untrusted.size(), number);
  return number;
}

bool isUsable(const OutboxEntry& entry) {
  return cases::checkServiceAddress(entry.baseUrl).has_value() && cases::isKeyId(entry.envelope.keyId) &&
         !entry.audience.empty() && !entry.envelope.sealed.empty() &&
         cases::fromBase64(entry.envelope.sealed, cases::kMaximumBodyBytes).has_value();
}

}  // namespace

std::string outboxEntryText(const OutboxEntry& entry) {
  std::string text(kEntryHead);
  addLine(text, "service", entry.baseUrl);
  addLine(text, "key", entry.envelope.keyId);
  addLine(text, "signing", cases::toBase64(entry.signingKey));
  addLine(text, "audience", audienceWords(entry.audience));
  addLine(text, "digest", cases::toHex(entry.digest));
  addLine(text, "sealed", entry.envelope.sealed);
  addCheck(text);
  return text;
}

Result<OutboxEntry> parseOutboxEntry(std::string_view untrustedText) {
  Lines lines(untrustedText, kEntryHead);
  OutboxEntry entry;
  entry.baseUrl = lines.value("service");
  entry.envelope.keyId = lines.value("key");
  const auto signingKey = cases::arrayFromBase64<32>(lines.value("signing"));
  entry.audience = audienceFrom(lines.value("audience"));
  const auto digest = cases::arrayFromHex<32>(lines.value("digest"));
  entry.envelope.sealed = lines.value("sealed");
  if (!signingKey || !digest) return ErrorCode::OutboxFileDamaged;
  entry.signingKey = *signingKey;
  entry.digest = *digest;
  if (!isUsable(entry) || outboxEntryText(entry) != untrustedText) return ErrorCode::OutboxFileDamaged;
  return entry;
}

void OutboxTries::note(ErrorCode error, std::int64_t nextTry) {
  failures = std::min(failures + 1, kMaximumFailures);
  lastError = error;
  notBefore = nextTry;
}

WaitingState OutboxTries::state() const noexcept {
  if (!lastError || mayPass(*lastError)) return WaitingState::Waiting;
  if (*lastError == ErrorCode::CaseConflict) return WaitingState::Conflict;
  return *lastError == ErrorCode::OutboxFileDamaged ? WaitingState::Damaged : WaitingState::Refused;
}

bool OutboxTries::isDue(std::int64_t now) const noexcept {
  return state() == WaitingState::Waiting && (notBefore <= now || notBefore > now + kLongestRetryAfter.count());
}

std::string outboxTriesText(const OutboxTries& tries) {
  std::string text(kTriesHead);
  addLine(text, "failures", std::to_string(tries.failures));
  addLine(text, "error", std::to_string(tries.lastError ? static_cast<int>(*tries.lastError) : 0));
  addLine(text, "not-before", std::to_string(tries.notBefore));
  addCheck(text);
  return text;
}

std::optional<OutboxTries> parseOutboxTries(std::string_view untrustedText) {
  Lines lines(untrustedText, kTriesHead);
  OutboxTries tries;
  tries.failures = numberFrom<int>(lines.value("failures"));
  tries.lastError = errorCodeFromNumber(numberFrom<int>(lines.value("error")));
  tries.notBefore = numberFrom<std::int64_t>(lines.value("not-before"));
  if (!tries.lastError || tries.failures < 1 || tries.failures > OutboxTries::kMaximumFailures) return std::nullopt;
  if (tries.notBefore < 0 || tries.notBefore > kLatestTime) return std::nullopt;
  if (outboxTriesText(tries) != untrustedText) return std::nullopt;
  return tries;
}

}  // namespace mahfooz::submit
