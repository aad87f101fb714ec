#include "core/case/SealedEnvelope.h"

#include "core/case/JsonObject.h"
#include "core/case/ServiceProfile.h"

namespace mahfooz::cases {

std::string envelopeText(const SealedEnvelope& envelope) {
  Json json;
  json["version"] = 1;
  json["key"] = envelope.keyId;
  json["sealed"] = envelope.sealed;
  return jsonText(json);
}

Result<SealedEnvelope> parseEnvelope(std::string_view untrustedJson) {
  const auto json = parseJson(untrustedJson, kMaximumBodyBytes);
  if (!json) return ErrorCode::ServiceRefused;
  JsonObject root(*json);
  const bool known = root.integer("version", 1, 1) == 1;
  SealedEnvelope envelope{std::string(root.text("key", kMaximumKeyIdBytes)),
                          std::string(root.text("sealed", kMaximumBodyBytes))};
  if (!known || !root.complete() || !isKeyId(envelope.keyId)) return ErrorCode::ServiceRefused;
  return envelope;
}

}  // namespace mahfooz::cases
