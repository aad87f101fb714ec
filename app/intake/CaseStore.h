#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"
#include "core/case/CaseStatus.h"
#include "core/case/Receipt.h"
#include "core/case/ServiceProfile.h"
#include "core/case/StorageKeys.h"
#include "core/case/Submission.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::intake {

// A case under the keyed reference of its number: the number itself is not stored, so that who steals the database
// can neither ask for a case nor try PINs against its key.
using CaseReference = cases::KeyedReference;

struct StoredFingerprint {
  Algorithm algorithm = Algorithm::Pdq;
  Variant variant = Variant::Displayed;
  int quality = 0;
  std::vector<std::uint8_t> sealedValue;           // opens with the storage keys only
  cases::KeyedReference valueReference{};          // the same for equal values
  std::vector<cases::PlatformStatus> platforms{};  // what platforms said about it, by name; written by the feed only
};

struct StoredItem {
  MediaKind kind = MediaKind::Photo;
  // Received; Active as soon as a platform has fetched one of its fingerprints. Written by the storage only.
  cases::StatusWord status = cases::StatusWord::Received;
  std::vector<StoredFingerprint> fingerprints;
};

// The service's word that the case was withdrawn: what the withdrawal receipt is made of again.
struct StoredWithdrawal {
  std::string withdrawnAt;  // RFC 3339, UTC
  cases::Ed25519Signature receiptSignature{};
};

struct StoredCase {
  CaseReference reference{};
  cases::Ed25519PublicKey publicKey{};
  cases::Sha256Digest digest{};  // of the exact text
  std::string receivedAt;
  cases::Ed25519Signature receiptSignature{};
  cases::StatusWord status = cases::StatusWord::Received;
  cases::Language language = cases::Language::Urdu;
  cases::Source source = cases::Source::Home;
  cases::AgeThen ageThen = cases::AgeThen::Minor;
  std::vector<StoredItem> items;
  std::optional<StoredWithdrawal> withdrawal{};  // there exactly when the status is Withdrawn
};

// Items that came to a case later.
struct StoredAddition {
  cases::Sha256Digest digest{};  // of the addition's exact text
  std::string receivedAt;
  cases::Ed25519Signature receiptSignature{};
  std::vector<StoredItem> items;
};

enum class Inserted : std::uint8_t { Now, Before };

// Before: this very addition (by its digest) is there already and was not added again.
enum class Added : std::uint8_t { Now, Before, NoCase, CaseWithdrawn, TooManyItems };
struct AddOutcome {
  Added added = Added::Now;
  // Now and Before: what the stored receipt is made of.
  std::string receivedAt{};
  cases::Ed25519Signature receiptSignature{};
};

// Before: the case was withdrawn already; the first withdrawal stands.
enum class Withdrawn : std::uint8_t { Now, Before, NoCase };
struct WithdrawOutcome {
  Withdrawn withdrawn = Withdrawn::Now;
  StoredWithdrawal stored{};  // Now and Before
};

// Where cases are kept. Every function may be called from many threads at once and is one transaction; StorageFailed
// is the only error, and then nothing of it has happened, or, where the connection broke in the commit, all of it:
// asking again is always right. Several services may share one storage. What a case brings and takes away appears in
// the feed (FeedStore.h) in the same transaction.
class CaseStore {
 public:
  CaseStore() = default;
  CaseStore(const CaseStore&) = delete;
  CaseStore& operator=(const CaseStore&) = delete;
  virtual ~CaseStore() = default;

  // All of the case or nothing, durably. Before: a case with this reference is there already, and stays as it is.
  [[nodiscard]] virtual Result<Inserted> insert(const StoredCase& newCase) = 0;

  // Without the items: as much work for a case that has none.
  [[nodiscard]] virtual Result<std::optional<StoredCase>> find(const CaseReference& reference) = 0;

  // Adds items behind those that are there. One decision with the writing: the case is there and not withdrawn, this
  // addition is new, and the case has at most `maximumItems` afterwards.
  [[nodiscard]] virtual Result<AddOutcome> addItems(const CaseReference& reference, const StoredAddition& addition,
                                                    std::size_t maximumItems) = 0;

  // Final. Deletes the case's items, fingerprints and additions; the case stays with its public key, digest, status
  // Withdrawn and this withdrawal; every fingerprint that no other case has becomes a tombstone of the feed.
  [[nodiscard]] virtual Result<WithdrawOutcome> withdraw(const CaseReference& reference,
                                                         const StoredWithdrawal& withdrawal) = 0;

  // A case's items with their fingerprints and what platforms said, in order; empty for an unknown or withdrawn case.
  [[nodiscard]] virtual Result<std::vector<StoredItem>> itemsOf(const CaseReference& reference) = 0;

  // Remembers a nonce until `expires`; false when it was remembered already. Forgets what expired before `now`.
  [[nodiscard]] virtual Result<bool> rememberNonce(const CaseReference& reference, std::string_view nonce,
                                                   std::int64_t now, std::int64_t expires) = 0;

  // Whether the storage answers at all.
  [[nodiscard]] virtual Result<void> ping() = 0;
};

}  // namespace mahfooz::intake
