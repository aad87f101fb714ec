#include "core/case/SavedReceipt.h"

#include "core/case/Encoding.h"
#include "core/case/ReceiptJson.h"

#include <optional>

namespace mahfooz::cases {

namespace {

constexpr std::size_t kMaximumSavedBytes = 16 * 1024;  // ours have about 900, and names may be long
constexpr std::size_t kMaximumNameBytes = 512;         // as in a profile
constexpr std::size_t kKeyBytes = 44;                  // of 32 bytes in base64
constexpr std::size_t kCheckBytes = 64;

Json savedJson(const SavedReceipt& saved) {
  Json json;
  json["version"] = 1;
  json["service"]["name"] = {{"ur", saved.service.urdu}, {"en", saved.service.english}};
  json["service"]["signingKey"] = toBase64(saved.signingKey);
  json["receipt"] = receiptJson(saved.receipt);
  return json;
}

std::optional<SavedReceipt> readSaved(JsonObject root) {
  const bool known = root.integer("version", 1, 1) == 1;
  JsonObject service = root.object("service");
  JsonObject name = service.object("name");
  BilingualText text{std::string(name.text("ur", kMaximumNameBytes)), std::string(name.text("en", kMaximumNameBytes))};
  const auto key = service.parsed("signingKey", kKeyBytes, arrayFromBase64<32>);
  auto receipt = readReceipt(root.object("receipt"));
  (void)root.text("check", kCheckBytes);  // compared with the rest of the text
  if (!known || !root.complete() || !service.complete() || !name.complete() || !receipt) return std::nullopt;
  return SavedReceipt{std::move(text), *key, std::move(*receipt)};
}

}  // namespace

std::string savedReceiptText(const SavedReceipt& saved) {
  Json json = savedJson(saved);
  json["check"] = toHex(submissionDigest(jsonText(json)));
  return jsonText(json);
}

Result<SavedReceipt> parseSavedReceipt(std::string_view untrustedText) {
  const auto json = parseJson(untrustedText, kMaximumSavedBytes);
  if (!json) return ErrorCode::ReceiptFileInvalid;
  auto saved = readSaved(JsonObject(*json));
  if (!saved) return ErrorCode::ReceiptFileInvalid;
  if (!isSignedBy(saved->receipt, saved->signingKey)) return ErrorCode::ReceiptInvalid;
  if (savedReceiptText(*saved) != untrustedText) return ErrorCode::ReceiptFileInvalid;
  return std::move(*saved);
}

}  // namespace mahfooz::cases
