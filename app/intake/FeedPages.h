#pragma once

#include "app/intake/FeedStore.h"
#include "app/intake/SqlConnection.h"

namespace mahfooz::intake {

// How a page is read, within the caller's transaction.

// What a platform has seen by asking for a page and getting it.
struct FeedSight {
  std::int64_t served = 0;      // the last change on the page, or before it
  std::int64_t confirmed = 0;   // it came back with this, so it has all up to here
  bool isNews = false;          // one of the two is more than the platform's row says
  bool timeHasMovedOn = false;  // what changes from now on bears a later time than all that there is
};

[[nodiscard]] Result<std::variant<FeedPage, FetchRefusal>> readPage(SqlConnection& sql, const FetchRequest& request,
                                                                    FeedSight& seen);

// The same while nobody can write; makes the feed's time move on after the last record, and notes the sight.
[[nodiscard]] Result<std::variant<FeedPage, FetchRefusal>> readLastPage(SqlConnection& sql,
                                                                        const FetchRequest& request);

[[nodiscard]] Result<void> noteSight(SqlConnection& sql, PlatformId platform, const FeedSight& seen);

// Holds the feed until the transaction ends, without a change.
[[nodiscard]] Result<void> holdFeed(SqlConnection& sql);

// A page's rows are few and are found by their keys, one by one. Where PostgreSQL's statistics are out of date it may
// think otherwise and read whole tables; what this sets ends with the transaction.
[[nodiscard]] Result<void> keepToTheKeys(SqlConnection& sql);

// The statement that finds a page's records, and those that fill them: for the tests that look at their plans.
[[nodiscard]] std::span<const char* const> pageStatements();

}  // namespace mahfooz::intake
