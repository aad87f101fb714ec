#pragma once

#include "app/intake/CaseStore.h"
#include "app/intake/FeedWords.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace mahfooz::intake {

using PlatformId = std::int64_t;

struct PlatformKeys {
  cases::KeyedReference functionKey{};
  cases::KeyedReference subscriptionKey{};
};

// More cases than this with one fingerprint are no news to a platform.
inline constexpr std::size_t kMaximumRecordCases = 200;

struct FeedAnswerOfPlatform {
  std::string platform;
  FeedbackValue value = FeedbackValue::None;
  std::vector<std::uint8_t> sealedTags;
};

// One fingerprint with all that platforms are told about it; `signal` is StopNCII's name: ImagePDQ, VideoMD5, VideoTMK.
struct FeedRecord {
  cases::KeyedReference valueReference{};
  std::string signal;
  bool withdrawn = false;  // a tombstone: the platform has to delete it
  std::int64_t changedAt = 0;
  std::int64_t change = 0;
  std::vector<std::uint8_t> sealedValue;
  CaseReference sealedFor{};         // the context that opens the value
  std::vector<CaseReference> cases;  // at most kMaximumRecordCases; of a tombstone, the last one that had it
  std::vector<FeedAnswerOfPlatform> feedback;
};

// How far a platform has come: it has every change up to `cursor`. `origin`: where the feed stood when the platform
// began from the very beginning; 0 when it began in the middle.
struct FeedPosition {
  std::int64_t cursor = 0;
  std::int64_t origin = 0;
};

struct FeedStart {
  std::int64_t timestamp = 0;  // what changed then and later; at or before the feed's beginning: everything
};

struct FetchRequest {
  PlatformId platform = 0;
  std::variant<FeedStart, FeedPosition> from;
  std::size_t pageSize = 0;
  std::size_t valueBytes = 0;  // a page ends earlier when its values are longer than this together
};

struct FeedPage {
  std::vector<FeedRecord> records;
  FeedPosition next;
  bool hasMore = false;
  std::int64_t nextTimestamp =
      0;  // from here on, a later FeedStart misses nothing; after the last page, it repeats nothing
};

// Gone: the platform stopped reading for so long that withdrawals it has not seen are forgotten. It has to begin from
// the beginning and to delete what does not come again.
enum class FetchRefusal { Gone };

struct FeedbackGiven {
  cases::KeyedReference valueReference{};
  FeedbackValue value = FeedbackValue::None;
  std::vector<std::uint8_t> sealedTags{};
};

enum class FeedbackOutcome { Stored, ValueUnknown };

// How long a withdrawn fingerprint is kept, so that platforms can be told to delete it: until every platform that was
// given it has been given the tombstone and has come back for more, at least a day, at most ninety. (A request takes
// seconds, so a day is enough for none to be under way.)
inline constexpr std::int64_t kTombstoneLeastSeconds = 24 * 3600;
inline constexpr std::int64_t kTombstoneMostSeconds = std::int64_t{90} * 24 * 3600;

// What platforms read and answer. Every function is one transaction; StorageFailed is the only error. Pages miss no
// record and repeat none, whatever is written meanwhile by however many services; a record that changes again comes
// again, later, in its newest form.
class FeedStore {
 public:
  FeedStore() = default;
  FeedStore(const FeedStore&) = delete;
  FeedStore& operator=(const FeedStore&) = delete;
  virtual ~FeedStore() = default;

  // The platform with both keys, compared in constant time; nothing for unknown or revoked ones.
  [[nodiscard]] virtual Result<std::optional<PlatformId>> platformWith(const PlatformKeys& keys) = 0;

  [[nodiscard]] virtual Result<std::variant<FeedPage, FetchRefusal>> fetch(const FetchRequest& request) = 0;

  // All or nothing. None keeps what the platform said before and changes the tags only. What is withdrawn already is
  // taken and forgotten: the platform could not know.
  [[nodiscard]] virtual Result<FeedbackOutcome> giveFeedback(PlatformId platform,
                                                             std::span<const FeedbackGiven> feedback) = 0;

  // Wipes the tombstones whose time is over. To be called now and then.
  [[nodiscard]] virtual Result<void> forgetTombstones(std::int64_t now) = 0;
};

}  // namespace mahfooz::intake
