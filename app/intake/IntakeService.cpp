#include "app/intake/IntakeService.h"

#include "core/case/CaseStatus.h"
#include "core/case/SealedEnvelope.h"
#include "core/case/ServiceError.h"
#include "core/case/Submission.h"
#include "core/case/Timestamp.h"

#include <algorithm>
#include <cstdlib>

namespace mahfooz::intake {

IntakeService::IntakeService(const cases::ServiceProfile& profile, const cases::ServiceKeys& keys,
                             const cases::StorageKeys& storageKeys, CaseStore& store, Clock clock)
    : m_profile(profile), m_keys(keys), m_storageKeys(storageKeys), m_store(store), m_clock(std::move(clock)) {}

CaseReference IntakeService::referenceFor(const cases::CaseNumber& number) const {
  return m_storageKeys.reference("case", number.text());
}

Answer IntakeService::health() {
  if (!m_store.ping()) return refusal(503);
  return {200, "{\"status\":\"ok\"}\n", 0};
}

Answer IntakeService::createCase(std::string_view untrustedBody) {
  const auto envelope = cases::parseEnvelope(untrustedBody);
  if (!envelope) return refusal(400);
  if (envelope->keyId != m_profile.sealingKeyId)
    return refusal(400, "key-unknown", "the submission is sealed to a key that this service does not have");
  const auto text = m_keys.open(envelope->sealed);
  if (!text) return refusal(400, "sealed-invalid", "the submission cannot be opened");
  const auto submission = cases::parseSubmission(*text);
  if (!submission) return refusal(400, "submission-invalid", "the submission has not the protocol's form");
  if (!m_profile.accepts(submission->ageThen))
    return refusal(422, cases::kErrorAudience, "this service is for other cases");
  if (!isTaken(*submission)) return refusal(422, "items-refused", "the items are not what the profile asks for");
  return keep(*submission, *text);
}

bool IntakeService::isTaken(const cases::Submission& submission) const {
  const auto fingerprintIsTaken = [this](const Fingerprint& fingerprint) { return m_profile.accepts(fingerprint); };
  return submission.items.size() <= static_cast<std::size_t>(m_profile.maximumItems) &&
         std::ranges::all_of(submission.items, [&](const cases::SubmissionItem& item) {
           return std::ranges::all_of(item.fingerprints, fingerprintIsTaken);
         });
}

Answer IntakeService::keep(const cases::Submission& submission, std::string_view text) {
  cases::Receipt receipt{submission.number,
                         cases::utcTimestamp(m_clock()),
                         cases::submissionDigest(text),
                         cases::StatusWord::Received,
                         {}};
  m_keys.sign(receipt);
  const auto inserted = m_store.insert(storedForm(submission, receipt));
  if (!inserted) return refusal(503);
  if (*inserted == Inserted::Before) return answerAgain(submission, receipt);
  return {201, cases::receiptText(receipt), 0};
}

// The receipt that was given the first time, when the content is the same.
Answer IntakeService::answerAgain(const cases::Submission& submission, const cases::Receipt& receipt) {
  const auto found = m_store.find(referenceFor(submission.number));
  if (!found || !*found) return refusal(503);
  const StoredCase& stored = **found;
  if (stored.digest != receipt.digest) return refusal(409);
  return {200,
          cases::receiptText({submission.number, stored.receivedAt, stored.digest, cases::StatusWord::Received,
                              stored.receiptSignature}),
          0};
}

StoredCase IntakeService::storedForm(const cases::Submission& submission, const cases::Receipt& receipt) const {
  StoredCase stored{referenceFor(submission.number),
                    submission.publicKey,
                    receipt.digest,
                    receipt.receivedAt,
                    receipt.signature,
                    receipt.status,
                    submission.language,
                    submission.source,
                    submission.ageThen,
                    {}};
  for (const auto& item : submission.items) {
    StoredItem& kept = stored.items.emplace_back(StoredItem{item.kind, cases::StatusWord::Received, {}});
    for (const Fingerprint& fingerprint : item.fingerprints)
      kept.fingerprints.push_back({fingerprint.algorithm, fingerprint.variant, fingerprint.quality,
                                   m_storageKeys.seal(fingerprint.value, stored.reference),
                                   m_storageKeys.reference(algorithmName(fingerprint.algorithm), fingerprint.value)});
  }
  return stored;
}

Answer IntakeService::caseStatus(std::string_view untrustedTarget, std::string_view untrustedNumber,
                                 const cases::SignatureHeaders& untrustedSignature) {
  const auto signature = cases::parseSignature(untrustedSignature);
  if (!signature) return refusal(403, "signature-malformed", "the request is not signed in the protocol's form");
  const auto number = cases::CaseNumber::parse(untrustedNumber);
  if (!number || number->text() != untrustedNumber) return refusal(404);
  if (signature->claims.keyId != number->text())
    return refusal(403, "signature-malformed", "keyid must be the case number");
  if (std::abs(signature->claims.created - m_clock()) > kSignatureWindowSeconds)
    return refusal(403, cases::kErrorSignatureTime, "created is too far from this service's time; see Date");
  return signedStatus(untrustedTarget, *number, *signature);
}

Answer IntakeService::signedStatus(std::string_view target, const cases::CaseNumber& number,
                                   const cases::UntrustedSignature& signature) {
  const CaseReference reference = referenceFor(number);
  const std::int64_t now = m_clock();
  if (const auto wait = m_attempts.secondsToWait(reference, now); wait > 0) {
    Answer answer = refusal(429);
    answer.retryAfterSeconds = wait;
    return answer;
  }
  const auto found = m_store.find(reference);
  if (!found) return refusal(503);
  // For an unknown case the signature is tried against a key that nobody has signed requests with: the same work.
  const auto& key = *found ? (*found)->publicKey : m_keys.signingKey();
  if (!cases::signatureFits(signature, {"GET", target, {}}, key) || !*found) {
    m_attempts.noteFailure(reference, now);
    return refusal(404);
  }
  const auto isNew = m_store.rememberNonce(reference, signature.claims.nonce, now, now + 2 * kSignatureWindowSeconds);
  if (!isNew) return refusal(503);
  if (!*isNew) return refusal(403, cases::kErrorSignatureRepeated, "this very request has come before");
  return statusOf(number, **found);
}

Answer IntakeService::statusOf(const cases::CaseNumber& number, const StoredCase& stored) {
  const auto items = m_store.itemsOf(stored.reference);
  if (!items) return refusal(503);
  cases::CaseStatus status{number, stored.status, stored.receivedAt, {}};
  for (const StoredItem& item : *items)
    status.items.push_back({item.kind, item.status, {}});
  return {200, cases::caseStatusText(status), 0};
}

}  // namespace mahfooz::intake
