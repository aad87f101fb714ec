#pragma once

#include "core/base/Result.h"
#include "core/case/CaseKeys.h"
#include "core/case/CaseNumber.h"
#include "core/case/ServiceProfile.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mahfooz::cases {

// StopNCII's vocabulary, so that platforms need no mapping.
enum class StatusWord : std::uint8_t { Received, Active, PendingReview, Blocked, NotBlocked, Withdrawn, Deleted };

[[nodiscard]] std::string_view statusName(StatusWord word) noexcept;  // "Received"
[[nodiscard]] std::optional<StatusWord> statusFromName(std::string_view untrustedName) noexcept;

using Sha256Digest = std::array<std::uint8_t, 32>;

// The digest that a receipt names: SHA-256 of the exact text of a submission or an addition.
[[nodiscard]] Sha256Digest submissionDigest(std::string_view exactText);

// The service's signed word that it holds a submission or an addition (status Received, digest of that text), or that
// it has withdrawn a case (status Withdrawn, digest of the case's submission, receivedAt the time of the withdrawal).
// Asked the same again, the service answers with the same receipt.
struct Receipt {
  CaseNumber number;
  std::string receivedAt;  // RFC 3339, UTC, seconds: "2026-11-24T02:00:00Z"
  Sha256Digest digest{};
  StatusWord status = StatusWord::Received;
  Ed25519Signature signature{};  // over the receipt's canonical text without the signature
};

// The JSON object that the service answers with and a person may save; receiptText(parse(x)) == x for
// every x that receiptText made. Keys: version 1, case, receivedAt, sha256 (lower-case hex: what `sha256sum` prints for
// the saved submission text), status, signature (base64).
[[nodiscard]] std::string receiptText(const Receipt& receipt);
[[nodiscard]] Result<Receipt> parseReceipt(std::string_view untrustedJson);

// The bytes that the service signs: five lines that begin with a label of their own, so that a signature over them
// means nothing anywhere else.
//   mahfooz receipt v1 / number / receivedAt / digest in lower-case hex / status; each ends with a line feed.
[[nodiscard]] std::string receiptSigningText(const Receipt& receipt);

// Whether the service with this key signed exactly these facts. Says nothing about which facts were expected.
[[nodiscard]] bool isSignedBy(const Receipt& receipt, const Ed25519PublicKey& serviceKey);

// ReceiptInvalid unless the signature is this service's, the number is this case's, the digest is this text's and the
// status is Received.
[[nodiscard]] Result<void> verifyReceipt(const Receipt& receipt, const Ed25519PublicKey& serviceKey,
                                         const CaseNumber& expectedNumber, const Sha256Digest& expectedDigest);

// The same for a withdrawal, where the text is not known any more: ReceiptInvalid unless the signature is this
// service's, the number is this case's and the status is Withdrawn.
[[nodiscard]] Result<void> verifyWithdrawal(const Receipt& receipt, const Ed25519PublicKey& serviceKey,
                                            const CaseNumber& expectedNumber);

}  // namespace mahfooz::cases
