#include "app/intake/ItemSummary.h"

#include <map>

namespace mahfooz::intake {

namespace {

int weightOf(cases::StatusWord word) {
  switch (word) {
    case cases::StatusWord::Blocked:
      return 6;
    case cases::StatusWord::PendingReview:
      return 5;
    case cases::StatusWord::NotBlocked:
      return 4;
    case cases::StatusWord::Active:
      return 3;
    case cases::StatusWord::Received:
      return 2;
    case cases::StatusWord::Withdrawn:
      return 1;
    case cases::StatusWord::Deleted:
      return 0;
  }
  return 0;
}

}  // namespace

std::vector<cases::PlatformStatus> platformsOf(const StoredItem& item) {
  std::map<std::string, cases::StatusWord> words;
  for (const StoredFingerprint& fingerprint : item.fingerprints) {
    for (const cases::PlatformStatus& said : fingerprint.platforms) {
      const auto [place, isNew] = words.try_emplace(said.platform, said.status);
      if (weightOf(said.status) > weightOf(place->second)) place->second = said.status;
    }
  }
  std::vector<cases::PlatformStatus> platforms;
  for (const auto& [platform, status] : words)
    platforms.push_back({platform, status});
  return platforms;
}

}  // namespace mahfooz::intake
