#include "app/intake/FeedJson.h"

#include "app/intake/FeedSecrets.h"
#include "app/intake/FeedService.h"
#include "app/intake/Log.h"
#include "core/case/JsonObject.h"
#include "core/case/SealedEnvelope.h"

#include <algorithm>
#include <cctype>

namespace mahfooz::intake {

namespace {

using cases::Json;
using cases::JsonObject;

Json openedTags(const cases::StorageKeys& keys, const FeedRecord& record, const FeedAnswerOfPlatform& answer) {
  const auto text = keys.open(answer.sealedTags, record.valueReference);
  const auto tags = text ? cases::parseJson(*text, text->size()) : std::nullopt;
  return tags.value_or(Json::array());
}

Json feedbackJson(const cases::StorageKeys& keys, const FeedRecord& record) {
  Json feedback = Json::array();
  for (const FeedAnswerOfPlatform& answer : record.feedback)
    feedback.push_back({{"source", answer.platform},
                        {"feedbackValue", feedbackName(answer.value)},
                        {"tags", openedTags(keys, record, answer)}});
  return feedback;
}

std::string lowered(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

// The three forms differ in length, so a value has one of them at most.
std::optional<cases::KeyedReference> referenceOf(const cases::StorageKeys& keys, std::string_view untrustedValue) {
  const std::string hex = untrustedValue.size() <= 64 ? lowered(untrustedValue) : std::string();
  for (const Algorithm algorithm : {Algorithm::Pdq, Algorithm::Md5}) {
    if (isWellFormed(algorithm, hex)) return valueReference(keys, algorithm, hex);
  }
  if (isWellFormed(Algorithm::TmkPdqf, untrustedValue)) return valueReference(keys, Algorithm::TmkPdqf, untrustedValue);
  return std::nullopt;
}

std::optional<Json> readTags(std::span<const Json> untrusted) {
  Json tags = Json::array();
  for (const Json& entry : untrusted) {
    const auto tag = cases::jsonString(entry, FeedService::kMaximumTagBytes);
    if (!tag) return std::nullopt;
    tags.push_back(*tag);
  }
  return tags;
}

std::optional<FeedbackGiven> readFeedback(const cases::StorageKeys& keys, JsonObject object) {
  const auto value = object.text("hashValue", kTmkValueChars);
  const auto word = object.parsed("feedbackValue", 32, feedbackFromName);
  const auto tags = readTags(object.array("tags", FeedService::kMaximumTags));
  const auto reference = referenceOf(keys, value);
  if (!object.complete() || !tags || !reference) return std::nullopt;
  return FeedbackGiven{*reference, *word, keys.seal(cases::jsonText(*tags), *reference)};
}

}  // namespace

std::optional<Json> recordJson(const cases::StorageKeys& keys, PlatformId platform, const FeedRecord& record) {
  const auto value = keys.open(record.sealedValue, record.sealedFor);
  if (!value) {
    logEvent("feed-record-unreadable");
    return std::nullopt;
  }
  const char* const status = record.withdrawn ? "Withdrawn" : "Active";
  Json numbers = Json::object();
  for (const CaseReference& reference : record.cases)
    numbers[opaqueCaseId(keys, platform, reference)] = status;
  return Json{{"lastModtimestamp", record.changedAt},
              {"signalType", record.signal},
              {"hashValue", *value},
              {"hashStatus", status},
              {"caseNumbers", std::move(numbers)},
              {"CSPFeedbacks", feedbackJson(keys, record)}};
}

std::optional<std::vector<FeedbackGiven>> parseFeedback(const cases::StorageKeys& keys,
                                                        std::string_view untrustedBody) {
  const auto json = cases::parseJson(untrustedBody, cases::kMaximumBodyBytes);
  if (!json) return std::nullopt;
  JsonObject root(*json);
  constexpr auto kMost = static_cast<std::int64_t>(FeedService::kMaximumFeedbacks);
  const std::int64_t count = root.integer("count", 1, kMost);
  const auto entries = root.array("hashFeedbacks", FeedService::kMaximumFeedbacks);
  if (!root.complete() || count != static_cast<std::int64_t>(entries.size())) return std::nullopt;
  std::vector<FeedbackGiven> feedback;
  for (const Json& entry : entries) {
    auto given = readFeedback(keys, JsonObject(entry));
    if (!given) return std::nullopt;
    feedback.push_back(std::move(*given));
  }
  return feedback;
}

}  // namespace mahfooz::intake
