#pragma once

#include "core/case/CaseKeys.h"
#include "core/case/CaseNumber.h"
#include "core/case/ServiceProfile.h"
#include "tests/bench/OneRequest.h"

#include <QtCore/QUrl>

#include <memory>
#include <string>

namespace mahfooz::bench {

// A case that is nobody's: a number, and the keys of a PIN.
struct InventedCase {
  cases::CaseNumber number;
  std::shared_ptr<const cases::CaseKeys> keys;
};

struct PlatformAccess {
  std::string functionKey;
  std::string subscriptionKey;
};

// What clients and platforms ask of a service on loopback. Any thread.
class LoadClient {
 public:
  explicit LoadClient(const cases::ServiceProfile& profile);

  // Deriving keys takes a while, so all have the same PIN's, except with another PIN.
  [[nodiscard]] InventedCase newCase() const;
  [[nodiscard]] InventedCase withOtherPin(const InventedCase& invented) const;

  // A submission of one photo, ready to be sent.
  [[nodiscard]] std::string sealedCase(const InventedCase& invented) const;

  [[nodiscard]] HttpAnswer create(const std::string& sealed) const;
  [[nodiscard]] HttpAnswer status(const InventedCase& invented) const;
  [[nodiscard]] HttpAnswer page(const PlatformAccess& platform, int size, const std::string& token) const;

 private:
  cases::ServiceProfile m_profile;
  QUrl m_service;
  std::shared_ptr<const cases::CaseKeys> m_keys;
  std::shared_ptr<const cases::CaseKeys> m_otherKeys;
};

}  // namespace mahfooz::bench
