#include "core/case/Receipt.h"

#include "core/case/Encoding.h"
#include "core/case/JsonObject.h"
#include "core/case/NameTable.h"
#include "core/case/ReceiptJson.h"
#include "core/case/Sodium.h"
#include "core/case/Timestamp.h"

#include <sodium.h>

namespace mahfooz::cases {

namespace {

constexpr std::size_t kMaximumReceiptBytes = 4096;  // ours have about 400
constexpr std::size_t kMaximumWordBytes = 128;      // longer than a signature in base64

constexpr NameTable<StatusWord, 7> kStatusWords{{{{StatusWord::Received, "Received"},
                                                  {StatusWord::Active, "Active"},
                                                  {StatusWord::PendingReview, "PendingReview"},
                                                  {StatusWord::Blocked, "Blocked"},
                                                  {StatusWord::NotBlocked, "NotBlocked"},
                                                  {StatusWord::Withdrawn, "Withdrawn"},
                                                  {StatusWord::Deleted, "Deleted"}}}};

}  // namespace

std::string_view statusName(StatusWord word) noexcept {
  return kStatusWords.nameOf(word);
}

std::optional<StatusWord> statusFromName(std::string_view untrustedName) noexcept {
  return kStatusWords.valueOf(untrustedName);
}

Sha256Digest submissionDigest(std::string_view exactText) {
  Sha256Digest digest{};
  const auto bytes = bytesOf(exactText);
  crypto_hash_sha256(digest.data(), bytes.data(), bytes.size());
  return digest;
}

Json receiptJson(const Receipt& receipt) {
  Json json;
  json["version"] = 1;
  json["case"] = receipt.number.text();
  json["receivedAt"] = receipt.receivedAt;
  json["sha256"] = toHex(receipt.digest);
  json["status"] = statusName(receipt.status);
  json["signature"] = toBase64(receipt.signature);
  return json;
}

std::optional<Receipt> readReceipt(JsonObject root) {
  const bool known = root.integer("version", 1, 1) == 1;
  auto number = CaseNumber::parse(root.text("case", kMaximumWordBytes));
  const auto receivedAt = root.text("receivedAt", kMaximumWordBytes);
  const auto digest = root.parsed("sha256", kMaximumWordBytes, arrayFromHex<32>);
  const auto status = root.parsed("status", kMaximumWordBytes, statusFromName);
  const auto signature = root.parsed("signature", kMaximumWordBytes, arrayFromBase64<64>);
  if (!known || !root.complete() || !number || !isUtcTimestamp(receivedAt)) return std::nullopt;
  return Receipt{std::move(*number), std::string(receivedAt), *digest, *status, *signature};
}

std::string receiptText(const Receipt& receipt) {
  return jsonText(receiptJson(receipt));
}

Result<Receipt> parseReceipt(std::string_view untrustedJson) {
  const auto json = parseJson(untrustedJson, kMaximumReceiptBytes);
  if (!json) return ErrorCode::ServiceAnswerInvalid;
  auto receipt = readReceipt(JsonObject(*json));
  if (!receipt) return ErrorCode::ServiceAnswerInvalid;
  return std::move(*receipt);
}

std::string receiptSigningText(const Receipt& receipt) {
  std::string text = "mahfooz receipt v1\n";
  text.append(receipt.number.text()).append("\n");
  text.append(receipt.receivedAt).append("\n");
  text.append(toHex(receipt.digest)).append("\n");
  text.append(statusName(receipt.status)).append("\n");
  return text;
}

bool isSignedBy(const Receipt& receipt, const Ed25519PublicKey& serviceKey) {
  startSodium();
  const std::string text = receiptSigningText(receipt);
  const auto message = bytesOf(text);
  return crypto_sign_verify_detached(receipt.signature.data(), message.data(), message.size(), serviceKey.data()) == 0;
}

Result<void> verifyReceipt(const Receipt& receipt, const Ed25519PublicKey& serviceKey, const CaseNumber& expectedNumber,
                           const Sha256Digest& expectedDigest) {
  if (!isSignedBy(receipt, serviceKey) || receipt.status != StatusWord::Received) return ErrorCode::ReceiptInvalid;
  if (!(receipt.number == expectedNumber) || receipt.digest != expectedDigest) return ErrorCode::ReceiptInvalid;
  return {};
}

Result<void> verifyWithdrawal(const Receipt& receipt, const Ed25519PublicKey& serviceKey,
                              const CaseNumber& expectedNumber) {
  if (!isSignedBy(receipt, serviceKey) || receipt.status != StatusWord::Withdrawn) return ErrorCode::ReceiptInvalid;
  if (!(receipt.number == expectedNumber)) return ErrorCode::ReceiptInvalid;
  return {};
}

}  // namespace mahfooz::cases
