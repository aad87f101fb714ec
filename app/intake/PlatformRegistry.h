#pragma once

#include "app/intake/FeedStore.h"
#include "app/intake/SqlDatabase.h"

#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::intake {

struct RegisteredPlatform {
  PlatformId id = 0;
  std::string name;
  std::int64_t addedAt = 0;
  bool revoked = false;
};

enum class Registered { Now, NameTaken };
enum class Revoked { Now, NoSuchPlatform };

// Who may read the feed. Takes effect at once in every service on the database, which outlives this. StorageFailed.
class PlatformRegistry {
 public:
  explicit PlatformRegistry(SqlDatabase& database) : m_database(database) {}

  // A platform that was revoked may be added again: it keeps what it said, and gets the new keys.
  [[nodiscard]] Result<Registered> add(std::string_view name, const PlatformKeys& keys, std::int64_t now);

  // Its keys are forgotten; what it said stays.
  [[nodiscard]] Result<Revoked> revoke(std::string_view name, std::int64_t now);

  [[nodiscard]] Result<std::vector<RegisteredPlatform>> list();

 private:
  SqlDatabase& m_database;
};

// 1 to 100 bytes of UTF-8 without control characters: platforms and people read it.
[[nodiscard]] bool isPlatformName(std::string_view untrustedName);

}  // namespace mahfooz::intake
