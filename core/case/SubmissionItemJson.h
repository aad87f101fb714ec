#pragma once

#include "core/case/JsonText.h"
#include "core/case/SubmissionItem.h"

#include <optional>
#include <span>
#include <vector>

namespace mahfooz::cases {

// The items of a submission and of an addition: a list of {"kind":"photo","fingerprints":[...]}.
[[nodiscard]] Json itemsJson(std::span<const SubmissionItem> items);

// Strict: nothing for an empty list, an item without fingerprints or with more than kMaximumItemFingerprints, an
// algorithm that its kind of file does not have, unknown keys or wrong forms.
[[nodiscard]] std::optional<std::vector<SubmissionItem>> readItems(std::span<const Json> untrusted);

}  // namespace mahfooz::cases
