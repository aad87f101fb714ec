#include "app/intake/FeedTombstones.h"

#include "app/intake/FeedPages.h"

#include <algorithm>

namespace mahfooz::intake {

namespace {

struct Tombstone {
  QByteArray valueReference;
  std::int64_t firstChange = 0;
  std::int64_t change = 0;
  std::int64_t withdrawnAt = 0;
};

Result<std::vector<Tombstone>> readDue(SqlConnection& sql, std::int64_t now) {
  auto rows = sql.run(
      "SELECT t.value_reference, t.first_change, t.change, t.withdrawn_at FROM feed_tombstones t "
      "WHERE t.withdrawn_at <= ? OR (t.withdrawn_at <= ? AND NOT EXISTS (SELECT 1 FROM platforms p "
      "WHERE p.revoked_at IS NULL AND p.served_change >= t.first_change AND p.confirmed_change < t.change)) "
      "ORDER BY t.change LIMIT 500",
      {sqlNumber(now - kTombstoneMostSeconds), sqlNumber(now - kTombstoneLeastSeconds)});
  if (!rows) return rows.error();
  std::vector<Tombstone> due;
  while (rows->next())
    due.push_back({rows->value(0).toByteArray(), rows->value(1).toLongLong(), rows->value(2).toLongLong(),
                   rows->value(3).toLongLong()});
  return due;
}

// A platform that was given the record and comes back from before its tombstone must begin anew.
Result<void> noteForPlatforms(SqlConnection& sql, const std::vector<Tombstone>& due) {
  std::vector<QVariantList> updates;
  for (const Tombstone& tombstone : due)
    updates.push_back({sqlNumber(tombstone.change), sqlNumber(tombstone.withdrawnAt), sqlNumber(tombstone.firstChange),
                       sqlNumber(tombstone.change)});
  return sql.runEach(
      "UPDATE platforms SET resync_change = ?, resync_at = ? WHERE served_change >= ? AND resync_change < ?", updates);
}

}  // namespace

Result<std::int64_t> wipeSomeTombstones(SqlConnection& sql, std::int64_t now) {
  if (const auto held = holdFeed(sql); !held) return held.error();
  const auto due = readDue(sql, now);
  if (!due) return due.error();
  if (due->empty()) return std::int64_t{0};
  if (const auto noted = noteForPlatforms(sql, *due); !noted) return noted.error();
  std::vector<QVariantList> references;
  for (const Tombstone& tombstone : *due)
    references.push_back({tombstone.valueReference});
  for (const char* statement : {"DELETE FROM feed_tombstones WHERE value_reference = ?",
                                "DELETE FROM feed_records WHERE value_reference = ? AND status = 'Withdrawn'"}) {
    if (const auto wiped = sql.runEach(statement, references); !wiped) return wiped.error();
  }
  return static_cast<std::int64_t>(due->size());
}

}  // namespace mahfooz::intake
