#pragma once

#include "app/intake/CaseStore.h"
#include "app/intake/SqlConnection.h"

#include <cstdint>

namespace mahfooz::intake {

// The feed's side of what happens to cases. Every change of a record gets a number, and a time that never runs
// backwards; both are given out under a lock that lasts until the commit, so they become visible in their order: who
// has read up to a number will never find a smaller one later, whichever of several services wrote it.

struct FeedMoment {
  std::int64_t lastChange = 0;  // of the numbers that were taken
  std::int64_t changedAt = 0;   // seconds since 1970
};

// Takes `count` numbers and holds the feed until the transaction ends.
[[nodiscard]] Result<FeedMoment> takeChanges(SqlConnection& sql, std::int64_t now, std::int64_t count);

// Puts the fingerprints of a case's items from `firstItem` on into the feed, when their rows are written. Those that
// the case had before stay as they are.
[[nodiscard]] Result<void> publishItems(SqlConnection& sql, const CaseReference& reference, std::int64_t firstItem,
                                        std::int64_t now);

// Takes a case out of the feed, before its rows are deleted: what no other case has becomes a tombstone.
[[nodiscard]] Result<void> retractCase(SqlConnection& sql, const CaseReference& reference, std::int64_t now);

}  // namespace mahfooz::intake
