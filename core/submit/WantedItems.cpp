#include "core/submit/WantedItems.h"

#include <algorithm>

namespace mahfooz::submit {

Result<std::vector<cases::SubmissionItem>> wantedItems(const cases::ServiceProfile& profile,
                                                       const std::vector<cases::SubmissionItem>& items) {
  std::vector<cases::SubmissionItem> wanted;
  for (const auto& item : items) {
    cases::SubmissionItem kept{item.kind, {}};
    std::ranges::copy_if(item.fingerprints, std::back_inserter(kept.fingerprints),
                         [&](const Fingerprint& fingerprint) { return profile.accepts(fingerprint); });
    if (!kept.fingerprints.empty()) wanted.push_back(std::move(kept));
  }
  if (wanted.empty()) return ErrorCode::NothingToSend;
  if (wanted.size() > static_cast<std::size_t>(profile.maximumItems)) return ErrorCode::TooManyItems;
  return wanted;
}

}  // namespace mahfooz::submit
