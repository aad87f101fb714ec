#include "core/case/SubmissionItemJson.h"

#include "core/case/FingerprintJson.h"
#include "core/case/JsonObject.h"

namespace mahfooz::cases {

namespace {

constexpr std::size_t kMaximumWordBytes = 128;  // longer than any word

Json itemJson(const SubmissionItem& item) {
  Json fingerprints = Json::array();
  for (const Fingerprint& fingerprint : item.fingerprints)
    fingerprints.push_back(fingerprintJson(fingerprint));
  return {{"kind", mediaKindName(item.kind)}, {"fingerprints", std::move(fingerprints)}};
}

// What each kind of file has: a photo that claims to be a video would be stored where nobody looks for it.
bool belongsTo(MediaKind kind, Algorithm algorithm) noexcept {
  if (algorithm == Algorithm::Md5) return true;
  return (algorithm == Algorithm::Pdq) == (kind == MediaKind::Photo);
}

std::optional<SubmissionItem> readItem(JsonObject object) {
  const auto kind = object.parsed("kind", kMaximumWordBytes, mediaKindFromName);
  const auto list = object.array("fingerprints", kMaximumItemFingerprints);
  if (!object.complete() || list.empty()) return std::nullopt;
  SubmissionItem item{*kind, {}};
  for (const Json& entry : list) {
    auto fingerprint = readFingerprint(JsonObject(entry));
    if (!fingerprint || !belongsTo(*kind, fingerprint->algorithm)) return std::nullopt;
    item.fingerprints.push_back(std::move(*fingerprint));
  }
  return item;
}

}  // namespace

Json itemsJson(std::span<const SubmissionItem> items) {
  Json list = Json::array();
  for (const SubmissionItem& item : items)
    list.push_back(itemJson(item));
  return list;
}

std::optional<std::vector<SubmissionItem>> readItems(std::span<const Json> untrusted) {
  std::vector<SubmissionItem> items;
  for (const Json& entry : untrusted) {
    auto item = readItem(JsonObject(entry));
    if (!item) return std::nullopt;
    items.push_back(std::move(*item));
  }
  if (items.empty()) return std::nullopt;
  return items;
}

}  // namespace mahfooz::cases
