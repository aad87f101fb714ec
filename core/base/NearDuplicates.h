#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace mahfooz {

// Which PDQ fingerprints are copies of one picture. In core/base, on values as they travel, because the programs that
// ask may not link core/hash.

// Two PDQ fingerprints this near are taken for the same picture: PDQ_CONFIDENT_MATCH_THRESHOLD of
// facebook/ThreatExchange (python-threatexchange, signal_type/pdq). Unrelated pictures are about 128 apart.
inline constexpr int kPdqMatchDistance = 31;

// Hamming distance of two values of Algorithm::Pdq, 0..256; nothing when one of them is not well formed.
[[nodiscard]] std::optional<int> pdqDistance(std::string_view untrustedOne, std::string_view untrustedOther) noexcept;

// For each value the number of its group, counted from 0 in the order of their first members. A value joins the first
// group whose first member is near; so every member is near to the first, and no chain of small steps joins strangers.
// A value that is not well formed is alone.
[[nodiscard]] std::vector<std::size_t> nearDuplicateGroups(const std::vector<std::string_view>& pdqValues);

}  // namespace mahfooz
