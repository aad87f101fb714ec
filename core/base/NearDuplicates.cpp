#include "core/base/NearDuplicates.h"

#include "core/base/Fingerprint.h"

#include <algorithm>
#include <bit>

namespace mahfooz {

namespace {

unsigned digitValue(char digit) noexcept {
  return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

bool isNear(std::string_view one, std::string_view other) noexcept {
  const auto distance = pdqDistance(one, other);
  return distance && *distance <= kPdqMatchDistance;
}

}  // namespace

std::optional<int> pdqDistance(std::string_view untrustedOne, std::string_view untrustedOther) noexcept {
  if (!isWellFormed(Algorithm::Pdq, untrustedOne) || !isWellFormed(Algorithm::Pdq, untrustedOther)) return std::nullopt;
  int distance = 0;
  for (std::size_t i = 0; i < untrustedOne.size(); ++i)
    distance += std::popcount(digitValue(untrustedOne[i]) ^ digitValue(untrustedOther[i]));
  return distance;
}

std::vector<std::size_t> nearDuplicateGroups(const std::vector<std::string_view>& pdqValues) {
  std::vector<std::string_view> firsts;
  std::vector<std::size_t> groups;
  for (const std::string_view value : pdqValues) {
    const auto group = std::ranges::find_if(firsts, [&](std::string_view first) { return isNear(first, value); });
    groups.push_back(static_cast<std::size_t>(group - firsts.begin()));
    if (group == firsts.end()) firsts.push_back(value);
  }
  return groups;
}

}  // namespace mahfooz
