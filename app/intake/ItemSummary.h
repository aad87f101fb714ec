#pragma once

#include "app/intake/CaseStore.h"

#include <vector>

namespace mahfooz::intake {

// What each platform said about an item, whose fingerprints are one thing for a person: of several answers of one
// platform the one that says most (Blocked before PendingReview before NotBlocked before the rest). By name.
[[nodiscard]] std::vector<cases::PlatformStatus> platformsOf(const StoredItem& item);

}  // namespace mahfooz::intake
