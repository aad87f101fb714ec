#pragma once

#include "core/base/Result.h"
#include "core/case/ServiceProfile.h"
#include "core/case/SubmissionItem.h"

#include <vector>

namespace mahfooz::submit {

// The items with the fingerprints that the service takes (ServiceProfile::accepts); items without one are left out.
// NothingToSend when none remains, TooManyItems when more than the service takes remain.
[[nodiscard]] Result<std::vector<cases::SubmissionItem>> wantedItems(const cases::ServiceProfile& profile,
                                                                     const std::vector<cases::SubmissionItem>& items);

}  // namespace mahfooz::submit
