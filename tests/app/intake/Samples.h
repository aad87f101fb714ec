#pragma once

#include "app/intake/Services.h"
#include "app/intake/SqlFeedStore.h"
#include "core/case/SealedEnvelope.h"
#include "core/case/Sealing.h"
#include "core/submit/CasePreparation.h"

#include <QtCore/QTemporaryDir>

#include <cstdint>
#include <string>

namespace mahfooz::tests {

[[nodiscard]] submit::CaseDraft draftOfOnePhoto(char digit = 'a');

// The body that a client sends for a prepared case.
[[nodiscard]] std::string bodyOf(const cases::ServiceProfile& profile, const submit::PreparedCase& prepared);

// The name in an error body, or "none".
[[nodiscard]] std::string errorName(const intake::Answer& answer);

// A service with everything but HTTP, on a database of its own, at a time that stands still.
class ServiceOnDisk {
 public:
  ServiceOnDisk();

  [[nodiscard]] submit::PreparedCase prepare(char digit = 'a') const;
  [[nodiscard]] intake::Answer send(const submit::PreparedCase& prepared);
  [[nodiscard]] intake::Answer ask(const cases::CaseNumber& number, const cases::Pin& pin,
                                   const std::string& nonce = cases::randomNonce(), std::int64_t created = kNow);
  [[nodiscard]] intake::Answer add(const cases::CaseNumber& number, const cases::Pin& pin, const std::string& body);
  [[nodiscard]] intake::Answer withdraw(const cases::CaseNumber& number, const cases::Pin& pin);

  // The body of an addition of one photo.
  [[nodiscard]] std::string additionBody(const cases::CaseNumber& number, char digit = 'b') const;

  static constexpr std::int64_t kNow = 1795485600;  // 2026-11-24T02:00:00Z

  [[nodiscard]] intake::Services services() { return {m_service, m_feed}; }

  std::int64_t m_now = kNow;
  QTemporaryDir m_folder;
  cases::ServiceKeys m_keys;
  cases::StorageKeys m_storageKeys;
  cases::ServiceProfile m_profile;
  intake::SqlDatabase m_database;
  intake::SqlCaseStore m_store;
  intake::IntakeService m_service;
  intake::SqlFeedStore m_feedStore;
  intake::FeedService m_feed;
};

}  // namespace mahfooz::tests
