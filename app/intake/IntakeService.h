#pragma once

#include "app/intake/Answer.h"
#include "app/intake/AttemptLimiter.h"
#include "app/intake/CaseStore.h"
#include "core/case/Addition.h"
#include "core/case/HttpSignature.h"
#include "core/case/ServiceKeys.h"
#include "core/case/ServiceProfile.h"
#include "core/case/StorageKeys.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mahfooz::intake {

// What the service is known by: may change while it runs, when its sealing key does.
struct ServiceIdentity {
  const cases::ServiceProfile& profile;
  const cases::ServiceKeys& keys;
};

// A request about one case, and by whom it claims to be.
struct SignedAsk {
  std::string_view method;           // "GET"
  std::string_view untrustedTarget;  // "/v1/cases/7K3M-Q9XD-42TN/items"
  std::string_view untrustedNumber;  // the target's part
  cases::SignatureHeaders untrustedSignature;
  std::string_view untrustedContentDigest = {};  // with a body
  std::string_view untrustedBody = {};
};

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

  // GET, POST and DELETE of one case. An unknown case and a wrong PIN are the same 404 after the same work; nothing of
  // the body is opened before.
  [[nodiscard]] Answer caseStatus(const SignedAsk& ask);
  // 201 with the receipt of the addition; 200 with the same receipt for the same addition again.
  [[nodiscard]] Answer addItems(const SignedAsk& ask);
  // 200 with the receipt of the withdrawal, as often as it is asked for.
  [[nodiscard]] Answer withdraw(const SignedAsk& ask);

  // From now on. What `identity` refers to lives at least as long as it.
  void useIdentity(std::shared_ptr<const ServiceIdentity> identity) { m_identity.store(std::move(identity)); }

  // GET /healthz. 200 while the storage answers.
  [[nodiscard]] Answer health();

 private:
  using Identity = std::shared_ptr<const ServiceIdentity>;
  // A case whose owner asks, or the answer to whoever else did.
  struct OwnersCase {
    cases::CaseNumber number;
    StoredCase stored;
  };
  using Judged = std::variant<OwnersCase, Answer>;
  using Opened = std::variant<std::string, Answer>;

  [[nodiscard]] CaseReference referenceFor(const cases::CaseNumber& number) const;
  [[nodiscard]] Opened openEnvelope(const ServiceIdentity& identity, std::string_view untrustedBody) const;
  [[nodiscard]] std::vector<StoredItem> storedItems(const std::vector<cases::SubmissionItem>& items,
                                                    const CaseReference& reference) const;
  [[nodiscard]] StoredCase storedForm(const cases::Submission& submission, const cases::Receipt& receipt) const;
  [[nodiscard]] Answer keep(const Identity& identity, const cases::Submission& submission, std::string_view text);
  [[nodiscard]] Answer answerAgain(const cases::Submission& submission, const cases::Receipt& receipt);
  [[nodiscard]] Judged judge(const SignedAsk& ask);
  [[nodiscard]] Judged judgeOwner(const SignedAsk& ask, const cases::CaseNumber& number,
                                  const cases::UntrustedSignature& signature);
  [[nodiscard]] Answer statusOf(const OwnersCase& owners);
  [[nodiscard]] Answer keepAddition(const ServiceIdentity& identity, const OwnersCase& owners,
                                    const cases::Addition& addition, std::string_view text);

  std::atomic<Identity> m_identity;
  const cases::StorageKeys& m_storageKeys;
  CaseStore& m_store;
  Clock m_clock;
  AttemptLimiter m_attempts;
};

}  // namespace mahfooz::intake
