#include "app/intake/IntakeService.h"

#include "core/case/CaseStatus.h"
#include "core/case/ContentDigest.h"
#include "core/case/SealedEnvelope.h"
#include "core/case/ServiceError.h"
#include "core/case/Submission.h"
#include "core/case/Timestamp.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace mahfooz::intake {

namespace {

using cases::Receipt;
using cases::StatusWord;

// Whether the profile takes every fingerprint.
bool areTaken(const cases::ServiceProfile& profile, const std::vector<cases::SubmissionItem>& items) {
  return std::ranges::all_of(items, [&](const cases::SubmissionItem& item) {
    return std::ranges::all_of(item.fingerprints,
                               [&](const Fingerprint& fingerprint) { return profile.accepts(fingerprint); });
  });
}

// Of several answers of one platform to fingerprints of one item, the one that says most.
bool saysMore(StatusWord one, StatusWord other) {
  constexpr std::array kOrder{StatusWord::Received, StatusWord::Active,     StatusWord::Withdrawn,
                              StatusWord::Deleted,  StatusWord::NotBlocked, StatusWord::PendingReview,
                              StatusWord::Blocked};
  return std::ranges::find(kOrder, one) > std::ranges::find(kOrder, other);
}

cases::ItemStatus statusOfItem(const StoredItem& item) {
  cases::ItemStatus status{item.kind, item.status, {}};
  for (const StoredFingerprint& fingerprint : item.fingerprints) {
    for (const cases::PlatformStatus& said : fingerprint.platforms) {
      const auto known = std::ranges::find(status.platforms, said.platform, &cases::PlatformStatus::platform);
      if (known == status.platforms.end())
        status.platforms.push_back(said);
      else if (saysMore(said.status, known->status))
        known->status = said.status;
    }
  }
  return status;
}

Answer itemsRefused() {
  return refusal(422, "items-refused", "the items are not what the profile asks for");
}

Answer withdrawnBefore() {
  return refusal(410, cases::kErrorCaseWithdrawn, "the case has been withdrawn");
}

}  // namespace

IntakeService::IntakeService(const cases::ServiceProfile& profile, const cases::ServiceKeys& keys,
                             const cases::StorageKeys& storageKeys, CaseStore& store, Clock clock)
    : m_identity(std::make_shared<const ServiceIdentity>(ServiceIdentity{profile, keys})),
      m_storageKeys(storageKeys),
      m_store(store),
      m_clock(std::move(clock)) {}

CaseReference IntakeService::referenceFor(const cases::CaseNumber& number) const {
  return m_storageKeys.reference("case", number.text());
}

Answer IntakeService::health() {
  if (!m_store.ping()) return refusal(503);
  return {200, "{\"status\":\"ok\"}\n"};
}

// The text that a client sealed to one of our keys.
IntakeService::Opened IntakeService::openEnvelope(const ServiceIdentity& identity,
                                                  std::string_view untrustedBody) const {
  const auto envelope = cases::parseEnvelope(untrustedBody);
  if (!envelope) return refusal(400);
  if (!identity.keys.hasSealingKey(envelope->keyId))
    return refusal(400, "key-unknown", "the submission is sealed to a key that this service does not have");
  auto text = identity.keys.open(envelope->sealed, envelope->keyId);
  if (!text) return refusal(400, "sealed-invalid", "the submission cannot be opened");
  return std::move(*text);
}

Answer IntakeService::createCase(std::string_view untrustedBody) {
  const Identity identity = m_identity.load();
  const auto opened = openEnvelope(*identity, untrustedBody);
  if (const auto* refused = std::get_if<Answer>(&opened)) return *refused;
  const auto& text = std::get<std::string>(opened);
  const auto submission = cases::parseSubmission(text);
  if (!submission) return refusal(400, "submission-invalid", "the submission has not the protocol's form");
  const cases::ServiceProfile& profile = identity->profile;
  if (!profile.accepts(submission->ageThen))
    return refusal(422, cases::kErrorAudience, "this service is for other cases");
  if (submission->items.size() > static_cast<std::size_t>(profile.maximumItems) ||
      !areTaken(profile, submission->items))
    return itemsRefused();
  return keep(identity, *submission, text);
}

Answer IntakeService::keep(const Identity& identity, const cases::Submission& submission, std::string_view text) {
  Receipt receipt{
      submission.number, cases::utcTimestamp(m_clock()), cases::submissionDigest(text), StatusWord::Received, {}};
  identity->keys.sign(receipt);
  const auto inserted = m_store.insert(storedForm(submission, receipt));
  if (!inserted) return refusal(503);
  if (*inserted == Inserted::Before) return answerAgain(submission, receipt);
  Answer answer{201, cases::receiptText(receipt)};
  answer.itemsTaken = submission.items.size();
  return answer;
}

// The receipt that was given the first time, when the content is the same.
Answer IntakeService::answerAgain(const cases::Submission& submission, const Receipt& receipt) {
  const auto found = m_store.find(referenceFor(submission.number));
  if (!found || !*found) return refusal(503);
  const StoredCase& stored = **found;
  if (stored.digest != receipt.digest) return refusal(409);
  if (stored.withdrawal) return withdrawnBefore();
  return {200, cases::receiptText({submission.number, stored.receivedAt, stored.digest, StatusWord::Received,
                                   stored.receiptSignature})};
}

std::vector<StoredItem> IntakeService::storedItems(const std::vector<cases::SubmissionItem>& items,
                                                   const CaseReference& reference) const {
  std::vector<StoredItem> stored;
  for (const auto& item : items) {
    StoredItem& kept = stored.emplace_back(StoredItem{item.kind, StatusWord::Received, {}});
    for (const Fingerprint& fingerprint : item.fingerprints)
      kept.fingerprints.push_back({fingerprint.algorithm, fingerprint.variant, fingerprint.quality,
                                   m_storageKeys.seal(fingerprint.value, reference),
                                   m_storageKeys.reference(algorithmName(fingerprint.algorithm), fingerprint.value)});
  }
  return stored;
}

StoredCase IntakeService::storedForm(const cases::Submission& submission, const Receipt& receipt) const {
  const CaseReference reference = referenceFor(submission.number);
  return {reference,           submission.publicKey,
          receipt.digest,      receipt.receivedAt,
          receipt.signature,   receipt.status,
          submission.language, submission.source,
          submission.ageThen,  storedItems(submission.items, reference)};
}

// All that can be said without looking whether the case exists: form, time, the body's digest.
IntakeService::Judged IntakeService::judge(const SignedAsk& ask) {
  const auto signature = cases::parseSignature(ask.untrustedSignature);
  if (!signature) return refusal(403, "signature-malformed", "the request is not signed in the protocol's form");
  const auto number = cases::CaseNumber::parse(ask.untrustedNumber);
  if (!number || number->text() != ask.untrustedNumber) return refusal(404);
  if (signature->claims.keyId != number->text())
    return refusal(403, "signature-malformed", "keyid must be the case number");
  if (std::abs(signature->claims.created - m_clock()) > kSignatureWindowSeconds)
    return refusal(403, cases::kErrorSignatureTime, "created is too far from this service's time; see Date");
  if (signature->coversContentDigest != (ask.method == "POST"))
    return refusal(403, "signature-malformed", "content-digest is covered where there is a body, and only there");
  if (signature->coversContentDigest && !cases::contentDigestFits(ask.untrustedContentDigest, ask.untrustedBody))
    return refusal(400, "digest-mismatch", "the body is not the one that Content-Digest names");
  return judgeOwner(ask, *number, *signature);
}

IntakeService::Judged IntakeService::judgeOwner(const SignedAsk& ask, const cases::CaseNumber& number,
                                                const cases::UntrustedSignature& signature) {
  const CaseReference reference = referenceFor(number);
  const std::int64_t now = m_clock();
  if (const auto wait = m_attempts.secondsToWait(reference, now); wait > 0) {
    Answer answer = refusal(429);
    answer.retryAfterSeconds = wait;
    return answer;
  }
  auto found = m_store.find(reference);
  if (!found) return refusal(503);
  // For an unknown case the signature is tried against a key that nobody has signed requests with: the same work.
  const auto& key = *found ? (*found)->publicKey : m_identity.load()->keys.signingKey();
  const cases::SignedRequest request{ask.method, ask.untrustedTarget, ask.untrustedContentDigest};
  if (!cases::signatureFits(signature, request, key) || !*found) {
    m_attempts.noteFailure(reference, now);
    return refusal(404);
  }
  const auto isNew = m_store.rememberNonce(reference, signature.claims.nonce, now, now + 2 * kSignatureWindowSeconds);
  if (!isNew) return refusal(503);
  if (!*isNew) return refusal(403, cases::kErrorSignatureRepeated, "this very request has come before");
  return OwnersCase{number, std::move(**found)};
}

Answer IntakeService::caseStatus(const SignedAsk& ask) {
  const auto judged = judge(ask);
  const auto* owners = std::get_if<OwnersCase>(&judged);
  return owners != nullptr ? statusOf(*owners) : std::get<Answer>(judged);
}

Answer IntakeService::statusOf(const OwnersCase& owners) {
  const StoredCase& stored = owners.stored;
  const auto items = m_store.itemsOf(stored.reference);
  if (!items) return refusal(503);
  cases::CaseStatus status{owners.number, stored.status, stored.receivedAt, {}};
  for (const StoredItem& item : *items)
    status.items.push_back(statusOfItem(item));
  return {200, cases::caseStatusText(status)};
}

Answer IntakeService::addItems(const SignedAsk& ask) {
  const Identity identity = m_identity.load();
  const auto judged = judge(ask);
  const auto* owners = std::get_if<OwnersCase>(&judged);
  if (owners == nullptr) return std::get<Answer>(judged);
  const auto opened = openEnvelope(*identity, ask.untrustedBody);
  if (const auto* refused = std::get_if<Answer>(&opened)) return *refused;
  const auto& text = std::get<std::string>(opened);
  const auto addition = cases::parseAddition(text);
  if (!addition || addition->number.text() != owners->number.text())
    return refusal(400, "submission-invalid", "the addition has not the protocol's form, or is another case's");
  if (!areTaken(identity->profile, addition->items)) return itemsRefused();
  return keepAddition(*identity, *owners, *addition, text);
}

Answer IntakeService::keepAddition(const ServiceIdentity& identity, const OwnersCase& owners,
                                   const cases::Addition& addition, std::string_view text) {
  Receipt receipt{
      owners.number, cases::utcTimestamp(m_clock()), cases::submissionDigest(text), StatusWord::Received, {}};
  identity.keys.sign(receipt);
  const CaseReference& reference = owners.stored.reference;
  const auto outcome = m_store.addItems(
      reference, {receipt.digest, receipt.receivedAt, receipt.signature, storedItems(addition.items, reference)},
      static_cast<std::size_t>(identity.profile.maximumItems));
  if (!outcome) return refusal(503);
  switch (outcome->added) {
    case Added::NoCase:
      return refusal(404);
    case Added::CaseWithdrawn:
      return withdrawnBefore();
    case Added::TooManyItems:
      return refusal(422, cases::kErrorTooManyItems, "the case would have more items than the profile allows");
    case Added::Now:
    case Added::Before:
      break;
  }
  receipt.receivedAt = outcome->receivedAt;
  receipt.signature = outcome->receiptSignature;
  const bool isNew = outcome->added == Added::Now;
  Answer answer{isNew ? 201 : 200, cases::receiptText(receipt)};
  answer.itemsTaken = isNew ? addition.items.size() : 0;
  return answer;
}

Answer IntakeService::withdraw(const SignedAsk& ask) {
  const auto judged = judge(ask);
  const auto* owners = std::get_if<OwnersCase>(&judged);
  if (owners == nullptr) return std::get<Answer>(judged);
  Receipt receipt{owners->number, cases::utcTimestamp(m_clock()), owners->stored.digest, StatusWord::Withdrawn, {}};
  m_identity.load()->keys.sign(receipt);
  const auto outcome = m_store.withdraw(owners->stored.reference, {receipt.receivedAt, receipt.signature});
  if (!outcome) return refusal(503);
  if (outcome->withdrawn == Withdrawn::NoCase) return refusal(404);
  receipt.receivedAt = outcome->stored.withdrawnAt;
  receipt.signature = outcome->stored.receiptSignature;
  return {200, cases::receiptText(receipt)};
}

}  // namespace mahfooz::intake
