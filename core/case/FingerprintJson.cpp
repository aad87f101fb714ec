#include "core/case/FingerprintJson.h"

#include <string>

namespace mahfooz::cases {

namespace {

constexpr std::size_t kMaximumWordBytes = 128;  // longer than any word and any frame of vpdq

Json valueJson(const Fingerprint& fingerprint) {
  if (fingerprint.algorithm != Algorithm::Vpdq) return fingerprint.value.view();
  Json frames = Json::array();
  for (const std::string_view frame : vpdqLines(fingerprint.value))
    frames.push_back(frame);
  return frames;
}

// The frames as lines again. A line break inside a frame comes out as two frames; that such a text is not the one we
// write is for parseSubmission to notice.
std::optional<std::string> joinedFrames(std::span<const Json> untrustedFrames) {
  std::string value;
  for (const Json& entry : untrustedFrames) {
    const auto frame = jsonString(entry, kMaximumWordBytes);
    if (!frame) return std::nullopt;
    if (!value.empty()) value += '\n';
    value += *frame;
  }
  return value;
}

std::optional<std::string> readValue(JsonObject& object, Algorithm algorithm) {
  if (algorithm == Algorithm::Vpdq) return joinedFrames(object.array("value", kMaxVpdqFrames));
  return std::string(object.text("value", kTmkValueChars));  // the longest
}

}  // namespace

Json fingerprintJson(const Fingerprint& fingerprint) {
  return {{"algorithm", algorithmName(fingerprint.algorithm)},
          {"value", valueJson(fingerprint)},
          {"quality", fingerprint.quality},
          {"variant", variantName(fingerprint.variant)}};
}

std::optional<Fingerprint> readFingerprint(JsonObject object) {
  const auto algorithm = object.parsed("algorithm", kMaximumWordBytes, algorithmFromName);
  if (!algorithm) return std::nullopt;
  auto value = readValue(object, *algorithm);
  const auto quality = object.integer("quality", 0, 100);
  const auto variant = object.parsed("variant", kMaximumWordBytes, variantFromName);
  if (!value || !object.complete() || !isWellFormed(*algorithm, *value)) return std::nullopt;
  return Fingerprint{*algorithm, *variant, static_cast<int>(quality), std::move(*value)};
}

}  // namespace mahfooz::cases
