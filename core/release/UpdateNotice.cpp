#include "core/release/UpdateNotice.h"

#include "core/case/JsonObject.h"

namespace mahfooz::release {

std::string noticeText(std::string_view manifest, std::string_view signature) {
  cases::Json json;
  json["manifest"] = manifest;
  json["signature"] = signature;
  return cases::jsonText(json);
}

Result<UpdateManifest> readNotice(std::string_view untrustedText, const PublicKey& key) {
  const auto json = cases::parseJson(untrustedText, kMaximumNoticeBytes);
  if (!json) return ErrorCode::UpdateInvalid;
  cases::JsonObject root(*json);
  const std::string_view untrustedManifest = root.text("manifest", kMaximumNoticeBytes);
  const std::string_view untrustedSignature = root.text("signature", kMaximumNoticeBytes);
  if (!root.complete()) return ErrorCode::UpdateInvalid;
  const auto signature = parseSignature(untrustedSignature);
  if (!signature) return signature.error();
  if (!isBy(key, *signature, digestOf(untrustedManifest))) return ErrorCode::UpdateSignatureInvalid;
  return parseManifest(untrustedManifest);
}

}  // namespace mahfooz::release
