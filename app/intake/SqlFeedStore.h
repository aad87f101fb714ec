#pragma once

#include "app/intake/FeedStore.h"
#include "app/intake/SqlCaseStore.h"
#include "app/intake/SqlDatabase.h"

namespace mahfooz::intake {

// The feed in a SQL database, which outlives this.
class SqlFeedStore : public FeedStore {
 public:
  SqlFeedStore(SqlDatabase& database, StoreClock clock);

  [[nodiscard]] Result<std::optional<PlatformId>> platformWith(const PlatformKeys& keys) override;
  [[nodiscard]] Result<std::variant<FeedPage, FetchRefusal>> fetch(const FetchRequest& request) override;
  [[nodiscard]] Result<FeedbackOutcome> giveFeedback(PlatformId platform,
                                                     std::span<const FeedbackGiven> feedback) override;
  [[nodiscard]] Result<void> forgetTombstones(std::int64_t now) override;

 private:
  SqlDatabase& m_database;
  StoreClock m_clock;
};

}  // namespace mahfooz::intake
