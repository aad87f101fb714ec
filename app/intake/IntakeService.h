#pragma once

#include "app/intake/Answer.h"
#include "app/intake/AttemptLimiter.h"
#include "app/intake/CaseStore.h"
#include "core/case/HttpSignature.h"
#include "core/case/ServiceKeys.h"
#include "core/case/ServiceProfile.h"
#include "core/case/StorageKeys.h"

#include <cstdint>
#include <functional>
#include <string_view>

namespace mahfooz::intake {

// What the service does, without HTTP: judges requests, keeps cases, answers. Used by many threads at once; what it is
// given outlives it.
class IntakeService {
 public:
  using Clock = std::function<std::int64_t()>;  // seconds since 1970

  // A signature's `created` may be this far from now, either way: enough for a slow network and a drifting clock, and
  // as long as nonces have to be remembered.
  static constexpr std::int64_t kSignatureWindowSeconds = 300;

  IntakeService(const cases::ServiceProfile& profile, const cases::ServiceKeys& keys,
                const cases::StorageKeys& storageKeys, CaseStore& store, Clock clock);

  // POST /v1/cases. 201 with the receipt; 200 with the same receipt for the same content again; 409 for other content.
  [[nodiscard]] Answer createCase(std::string_view untrustedBody);

  // GET /v1/cases/{number}. An unknown case and a wrong PIN are the same 404 after the same work.
  [[nodiscard]] Answer caseStatus(std::string_view untrustedTarget, std::string_view untrustedNumber,
                                  const cases::SignatureHeaders& untrustedSignature);

  // GET /healthz. 200 while the storage answers.
  [[nodiscard]] Answer health();

 private:
  [[nodiscard]] CaseReference referenceFor(const cases::CaseNumber& number) const;
  [[nodiscard]] bool isTaken(const cases::Submission& submission) const;
  [[nodiscard]] StoredCase storedForm(const cases::Submission& submission, const cases::Receipt& receipt) const;
  [[nodiscard]] Answer keep(const cases::Submission& submission, std::string_view text);
  [[nodiscard]] Answer answerAgain(const cases::Submission& submission, const cases::Receipt& receipt);
  [[nodiscard]] Answer signedStatus(std::string_view target, const cases::CaseNumber& number,
                                    const cases::UntrustedSignature& signature);
  [[nodiscard]] Answer statusOf(const cases::CaseNumber& number, const StoredCase& stored);

  const cases::ServiceProfile& m_profile;
  const cases::ServiceKeys& m_keys;
  const cases::StorageKeys& m_storageKeys;
  CaseStore& m_store;
  Clock m_clock;
  AttemptLimiter m_attempts;
};

}  // namespace mahfooz::intake
