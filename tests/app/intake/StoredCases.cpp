#include "tests/app/intake/StoredCases.h"

namespace mahfooz::tests {

using namespace intake;

CaseReference referenceOf(std::uint8_t name) {
  CaseReference reference{};
  reference.fill(name);
  return reference;
}

StoredItem itemOf(MediaKind kind, Algorithm algorithm, std::uint8_t value) {
  StoredFingerprint fingerprint{algorithm, Variant::Displayed, 87, {value, 0, 255, 39, 92}, {}};
  fingerprint.valueReference.fill(value);
  fingerprint.valueReference[0] = static_cast<std::uint8_t>(algorithm);
  return {kind, cases::StatusWord::Received, {fingerprint}};
}

StoredItem photoOf(std::uint8_t value) {
  return itemOf(MediaKind::Photo, Algorithm::Pdq, value);
}

StoredCase caseOf(std::uint8_t name, std::initializer_list<std::uint8_t> photos) {
  StoredCase stored;
  stored.reference = referenceOf(name);
  stored.publicKey.fill(2);
  stored.digest.fill(3);
  stored.receivedAt = "2026-11-24T02:00:00Z";
  stored.receiptSignature.fill(4);
  stored.status = cases::StatusWord::Received;
  stored.language = cases::Language::English;
  stored.source = cases::Source::Kiosk;
  stored.ageThen = cases::AgeThen::Adult;
  for (const std::uint8_t value : photos)
    stored.items.push_back(photoOf(value));
  return stored;
}

StoredAddition additionOf(std::uint8_t name, std::initializer_list<std::uint8_t> photos) {
  StoredAddition addition;
  addition.digest.fill(name);
  addition.receivedAt = "2026-11-25T03:00:0" + std::to_string(name % 10) + "Z";
  addition.receiptSignature.fill(name);
  for (const std::uint8_t value : photos)
    addition.items.push_back(photoOf(value));
  return addition;
}

StoredWithdrawal withdrawalOf(std::uint8_t name) {
  StoredWithdrawal withdrawal{"2026-11-26T04:00:00Z"};
  withdrawal.receiptSignature.fill(name);
  return withdrawal;
}

}  // namespace mahfooz::tests
