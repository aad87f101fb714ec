#pragma once

#include "app/intake/Answer.h"
#include "app/intake/FeedStore.h"
#include "core/case/StorageKeys.h"

#include <optional>
#include <string_view>

namespace mahfooz::intake {

// The two keys that a platform sends with every request: the headers x-functions-key and Ocp-Apim-Subscription-Key.
struct FeedCredentials {
  std::string_view functionKey;
  std::string_view subscriptionKey;
};

// The parameters of FetchHashes as they stand in the address, decoded.
struct FetchParameters {
  std::optional<std::string_view> startTimestamp{};
  std::optional<std::string_view> pageSize{};
  std::optional<std::string_view> nextPageToken{};
};

// The feed for platforms in StopNCII's shape, without HTTP: a client made for StopNCII reads it as it is. Used by many
// threads at once; what it is given outlives it.
//
// 401 for keys that are not a platform's; 400 for what is malformed; 503 while the storage fails; 410 "start-again" for
// a platform that has been away for so long that withdrawals it did not see are forgotten (FeedStore.h).
class FeedService {
 public:
  static constexpr std::size_t kDefaultPageSize = 800;  // as StopNCII's client asks for
  static constexpr std::size_t kMaximumPageSize = 1000;
  static constexpr std::size_t kPageValueBytes = 4 * 1024 * 1024;  // a dozen TMK files
  static constexpr std::size_t kMaximumFeedbacks = 1000;           // in one request
  static constexpr std::size_t kMaximumTags = 20;                  // of one feedback
  static constexpr std::size_t kMaximumTagBytes = 100;

  FeedService(const cases::StorageKeys& storageKeys, FeedStore& store);

  // GET /v1/FetchHashes. A larger pageSize than the maximum gives pages of the maximum; with a token, startTimestamp
  // means nothing any more. Tokens are sealed for the platform and valid for as long as the storage keys.
  [[nodiscard]] Answer fetchHashes(const FeedCredentials& untrusted, const FetchParameters& untrustedParameters);

  // POST /v1/SubmitFeedback. All or nothing: one value that is not in the feed, or one unknown word, refuses the whole.
  [[nodiscard]] Answer submitFeedback(const FeedCredentials& untrusted, std::string_view untrustedBody);

 private:
  using Known = Result<std::optional<PlatformId>>;
  [[nodiscard]] Known platformOf(const FeedCredentials& untrusted);
  [[nodiscard]] std::optional<FetchRequest> requestOf(PlatformId platform, const FetchParameters& untrusted) const;
  [[nodiscard]] Answer pageAnswer(PlatformId platform, const FeedPage& page) const;

  const cases::StorageKeys& m_storageKeys;
  FeedStore& m_store;
};

}  // namespace mahfooz::intake
