#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"
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
  std::vector<std::uint8_t> sealedValue;   // opens with the storage keys only
  cases::KeyedReference valueReference{};  // the same for equal values
};

struct StoredItem {
  MediaKind kind = MediaKind::Photo;
  cases::StatusWord status = cases::StatusWord::Received;
  std::vector<StoredFingerprint> fingerprints;
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
};

enum class Inserted : std::uint8_t { Now, Before };

// Where cases are kept. Every function may be called from many threads at once and is one transaction; StorageFailed
// is the only error. Several services may share one storage.
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

  // A case's items with their fingerprints, in order; empty for an unknown case.
  [[nodiscard]] virtual Result<std::vector<StoredItem>> itemsOf(const CaseReference& reference) = 0;

  // Remembers a nonce until `expires`; false when it was remembered already. Forgets what expired before `now`.
  [[nodiscard]] virtual Result<bool> rememberNonce(const CaseReference& reference, std::string_view nonce,
                                                   std::int64_t now, std::int64_t expires) = 0;

  // Whether the storage answers at all.
  [[nodiscard]] virtual Result<void> ping() = 0;
};

}  // namespace mahfooz::intake
