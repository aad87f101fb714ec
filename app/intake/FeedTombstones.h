#pragma once

#include "app/intake/SqlConnection.h"

#include <cstdint>

namespace mahfooz::intake {

// Wipes tombstones whose time is over (FeedStore.h), some hundred at once, and notes for every platform which ones it
// can no longer be told of. How many it were.
[[nodiscard]] Result<std::int64_t> wipeSomeTombstones(SqlConnection& sql, std::int64_t now);

}  // namespace mahfooz::intake
