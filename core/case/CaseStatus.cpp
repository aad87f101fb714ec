#include "core/case/CaseStatus.h"

#include "core/case/JsonObject.h"
#include "core/case/SubmissionItem.h"
#include "core/case/Timestamp.h"

namespace mahfooz::cases {

namespace {

constexpr std::size_t kMaximumStatusBytes = 256 * 1024;
constexpr std::size_t kMaximumPlatforms = 500;  // as in a profile
constexpr std::size_t kMaximumNameBytes = 512;

std::optional<PlatformStatus> readPlatform(JsonObject object) {
  PlatformStatus platform{std::string(object.text("platform", kMaximumNameBytes)), {}};
  const auto status = object.parsed("status", kMaximumNameBytes, statusFromName);
  if (!object.complete() || platform.platform.empty()) return std::nullopt;
  platform.status = *status;
  return platform;
}

std::optional<ItemStatus> readItem(JsonObject object) {
  const auto kind = object.parsed("kind", kMaximumNameBytes, mediaKindFromName);
  const auto status = object.parsed("status", kMaximumNameBytes, statusFromName);
  const auto platforms = object.array("platforms", kMaximumPlatforms);
  if (!object.complete()) return std::nullopt;
  ItemStatus item{*kind, *status, {}};
  for (const Json& entry : platforms) {
    auto platform = readPlatform(JsonObject(entry));
    if (!platform) return std::nullopt;
    item.platforms.push_back(std::move(*platform));
  }
  return item;
}

Json itemJson(const ItemStatus& item) {
  Json platforms = Json::array();
  for (const PlatformStatus& platform : item.platforms)
    platforms.push_back({{"platform", platform.platform}, {"status", statusName(platform.status)}});
  return {{"kind", mediaKindName(item.kind)}, {"status", statusName(item.status)}, {"platforms", std::move(platforms)}};
}

}  // namespace

std::string caseStatusText(const CaseStatus& status) {
  Json json;
  json["version"] = 1;
  json["case"] = status.number.text();
  json["status"] = statusName(status.status);
  json["receivedAt"] = status.receivedAt;
  json["items"] = Json::array();
  for (const ItemStatus& item : status.items)
    json["items"].push_back(itemJson(item));
  return jsonText(json);
}

Result<CaseStatus> parseCaseStatus(std::string_view untrustedJson) {
  const auto json = parseJson(untrustedJson, kMaximumStatusBytes);
  if (!json) return ErrorCode::ServiceAnswerInvalid;
  JsonObject root(*json);
  const bool known = root.integer("version", 1, 1) == 1;
  auto number = CaseNumber::parse(root.text("case", kMaximumNameBytes));
  const auto word = root.parsed("status", kMaximumNameBytes, statusFromName);
  const auto receivedAt = root.text("receivedAt", kMaximumNameBytes);
  const auto items = root.array("items", kMaximumSubmissionItems);
  if (!known || !root.complete() || !number || !isUtcTimestamp(receivedAt)) return ErrorCode::ServiceAnswerInvalid;
  CaseStatus status{std::move(*number), *word, std::string(receivedAt), {}};
  for (const Json& entry : items) {
    auto item = readItem(JsonObject(entry));
    if (!item) return ErrorCode::ServiceAnswerInvalid;
    status.items.push_back(std::move(*item));
  }
  return status;
}

}  // namespace mahfooz::cases
