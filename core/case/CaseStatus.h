#pragma once

#include "core/base/Result.h"
#include "core/case/CaseNumber.h"
#include "core/case/Receipt.h"

#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::cases {

// What one platform said about one fingerprint.
struct PlatformStatus {
  std::string platform;
  StatusWord status = StatusWord::Received;
};

struct ItemStatus {
  MediaKind kind = MediaKind::Photo;
  StatusWord status = StatusWord::Received;
  std::vector<PlatformStatus> platforms;  // empty until a platform has answered
};

// The answer to "how is my case?". Holds no fingerprint: the person knows the item by its place; what was added comes
// behind what was there. A withdrawn case answers Withdrawn and has no items any more.
struct CaseStatus {
  CaseNumber number;
  StatusWord status = StatusWord::Received;
  std::string receivedAt;  // RFC 3339, UTC
  std::vector<ItemStatus> items;
};

[[nodiscard]] std::string caseStatusText(const CaseStatus& status);
[[nodiscard]] Result<CaseStatus> parseCaseStatus(std::string_view untrustedJson);

}  // namespace mahfooz::cases
