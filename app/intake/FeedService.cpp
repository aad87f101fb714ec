#include "app/intake/FeedService.h"

#include "app/intake/FeedJson.h"
#include "app/intake/FeedSecrets.h"
#include "core/case/JsonText.h"

#include <algorithm>
#include <charconv>

namespace mahfooz::intake {

namespace {

std::optional<std::int64_t> wholeNumber(std::string_view untrusted) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(untrusted.data(), untrusted.data() + untrusted.size(), number);
  if (error != std::errc() || end != untrusted.data() + untrusted.size() || number < 0) return std::nullopt;
  return number;
}

Answer stranger() {
  return refusal(401, "platform-unknown", "the keys are not those of a platform");
}

}  // namespace

FeedService::FeedService(const cases::StorageKeys& storageKeys, FeedStore& store)
    : m_storageKeys(storageKeys), m_store(store) {}

FeedService::Known FeedService::platformOf(const FeedCredentials& untrusted) {
  return m_store.platformWith(storedKeys(m_storageKeys, untrusted.functionKey, untrusted.subscriptionKey));
}

std::optional<FetchRequest> FeedService::requestOf(PlatformId platform, const FetchParameters& untrusted) const {
  FetchRequest request{platform, FeedStart{}, kDefaultPageSize, kPageValueBytes};
  if (untrusted.pageSize) {
    const auto size = wholeNumber(*untrusted.pageSize);
    if (!size || *size == 0) return std::nullopt;
    request.pageSize = static_cast<std::size_t>(std::min<std::int64_t>(*size, kMaximumPageSize));
  }
  if (untrusted.nextPageToken && !untrusted.nextPageToken->empty()) {
    const auto position = openPageToken(m_storageKeys, platform, *untrusted.nextPageToken);
    if (!position) return std::nullopt;
    request.from = *position;
    return request;
  }
  const auto timestamp = wholeNumber(untrusted.startTimestamp.value_or("0"));
  if (!timestamp) return std::nullopt;
  request.from = FeedStart{*timestamp};
  return request;
}

Answer FeedService::fetchHashes(const FeedCredentials& untrusted, const FetchParameters& untrustedParameters) {
  const auto platform = platformOf(untrusted);
  if (!platform) return refusal(503);
  if (!*platform) return stranger();
  const auto request = requestOf(**platform, untrustedParameters);
  if (!request) return refusal(400, "parameters-invalid", "startTimestamp, pageSize or nextPageToken cannot be read");
  const auto fetched = m_store.fetch(*request);
  if (!fetched) return refusal(503);
  if (std::holds_alternative<FetchRefusal>(*fetched))
    return refusal(410, "start-again",
                   "withdrawals since then are forgotten: begin with startTimestamp 0, and delete what does not come");
  return pageAnswer(**platform, std::get<FeedPage>(*fetched));
}

Answer FeedService::pageAnswer(PlatformId platform, const FeedPage& page) const {
  cases::Json records = cases::Json::array();
  for (const FeedRecord& record : page.records) {
    if (auto json = recordJson(m_storageKeys, platform, record)) records.push_back(std::move(*json));
  }
  cases::Json json;
  json["count"] = records.size();
  json["nextPageToken"] = nullptr;
  if (page.hasMore) json["nextPageToken"] = pageToken(m_storageKeys, platform, page.next);
  json["nextSetTimestamp"] = page.nextTimestamp;
  json["hasMoreRecords"] = page.hasMore;
  json["hashRecords"] = std::move(records);
  return {200, cases::jsonText(json), 0};
}

Answer FeedService::submitFeedback(const FeedCredentials& untrusted, std::string_view untrustedBody) {
  const auto platform = platformOf(untrusted);
  if (!platform) return refusal(503);
  if (!*platform) return stranger();
  const auto feedback = parseFeedback(m_storageKeys, untrustedBody);
  if (!feedback) return refusal(400, "feedback-invalid", "the feedback has not the protocol's form");
  const auto outcome = m_store.giveFeedback(**platform, *feedback);
  if (!outcome) return refusal(503);
  if (*outcome == FeedbackOutcome::ValueUnknown)
    return refusal(400, "hash-unknown", "a hashValue is not in the feed; nothing was stored");
  return {200, "{\"count\":" + std::to_string(feedback->size()) + "}\n", 0};
}

}  // namespace mahfooz::intake
