#include "app/intake/FeedLedger.h"

namespace mahfooz::intake {

namespace {

// Which fingerprints platforms can read, and under which name: StopNCII's list has no photo MD5 and no vPDQ.
constexpr char kCountPublished[] =
    "SELECT COUNT(DISTINCT f.value_reference) FROM fingerprints f JOIN items i "
    "ON i.case_reference = f.case_reference AND i.position = f.item_position "
    "WHERE f.case_reference = ? AND f.item_position >= ? "
    "AND (f.algorithm IN ('pdq', 'tmk-pdqf') OR (f.algorithm = 'md5' AND i.kind = 'video'))";

// A link bears the number before those of its records: so the new ones are told from the old.
constexpr char kLink[] =
    "INSERT INTO feed_links (value_reference, case_reference, change) "
    "SELECT DISTINCT f.value_reference, f.case_reference, CAST(? AS BIGINT) FROM fingerprints f JOIN items i "
    "ON i.case_reference = f.case_reference AND i.position = f.item_position "
    "WHERE f.case_reference = ? AND f.item_position >= ? "
    "AND (f.algorithm IN ('pdq', 'tmk-pdqf') OR (f.algorithm = 'md5' AND i.kind = 'video')) "
    "ON CONFLICT (value_reference, case_reference) DO NOTHING";

// Of several equal fingerprints of the case, the first gives the value; a record that was there keeps its own, unless
// it was a tombstone.
constexpr char kPublish[] =
    "INSERT INTO feed_records (value_reference, signal, status, value_bytes, first_change, change, changed_at, "
    "value_case, value_item, value_position, case_count, feedback_count) "
    "SELECT v.value_reference, CASE v.algorithm WHEN 'pdq' THEN 'ImagePDQ' WHEN 'md5' THEN 'VideoMD5' "
    "ELSE 'VideoTMK' END, 'Active', v.value_bytes, ? + v.number, ? + v.number, ?, "
    "v.case_reference, v.item_position, v.position, 1, 0 FROM ("
    "SELECT f.value_reference, f.algorithm, f.case_reference, f.item_position, f.position, "
    "LENGTH(f.sealed_value) AS value_bytes, "
    "ROW_NUMBER() OVER (PARTITION BY f.value_reference ORDER BY f.item_position, f.position) AS turn, "
    "DENSE_RANK() OVER (ORDER BY f.value_reference) AS number FROM fingerprints f WHERE f.case_reference = ? "
    "AND f.value_reference IN (SELECT value_reference FROM feed_links WHERE case_reference = ? AND change = ?)) v "
    "WHERE v.turn = 1 "
    "ON CONFLICT (value_reference) DO UPDATE SET status = 'Active', change = excluded.change, "
    "changed_at = excluded.changed_at, case_count = feed_records.case_count + 1, "
    "value_case = CASE WHEN feed_records.case_count = 0 THEN excluded.value_case ELSE feed_records.value_case END, "
    "value_item = CASE WHEN feed_records.case_count = 0 THEN excluded.value_item ELSE feed_records.value_item END, "
    "value_position = CASE WHEN feed_records.case_count = 0 THEN excluded.value_position "
    "ELSE feed_records.value_position END";

constexpr char kUnbury[] =
    "DELETE FROM feed_tombstones WHERE value_reference IN "
    "(SELECT value_reference FROM feed_links WHERE case_reference = ? AND change = ?)";

// Of several equal fingerprints of a case, any one will do.
constexpr char kBury[] =
    "INSERT INTO feed_tombstones (value_reference, case_reference, sealed_value, first_change, change, withdrawn_at) "
    "SELECT v.value_reference, v.case_reference, v.sealed_value, r.first_change, r.change, r.changed_at FROM ("
    "SELECT f.value_reference, f.case_reference, f.sealed_value, "
    "ROW_NUMBER() OVER (PARTITION BY f.value_reference ORDER BY f.item_position, f.position) AS turn "
    "FROM fingerprints f WHERE f.case_reference = ?) v "
    "JOIN feed_links l ON l.value_reference = v.value_reference AND l.case_reference = v.case_reference "
    "JOIN feed_records r ON r.value_reference = v.value_reference WHERE v.turn = 1 AND r.status = 'Withdrawn'";

constexpr char kRetract[] =
    "UPDATE feed_records SET change = ? + v.number, changed_at = ?, case_count = case_count - 1, "
    "status = CASE WHEN case_count > 1 THEN 'Active' ELSE 'Withdrawn' END, "
    "feedback_count = CASE WHEN case_count > 1 THEN feedback_count ELSE 0 END FROM (SELECT value_reference, "
    "ROW_NUMBER() OVER (ORDER BY value_reference) AS number FROM feed_links WHERE case_reference = ?) v "
    "WHERE feed_records.value_reference = v.value_reference";

// A value that lay in the case that goes is taken from another one that has it, if there is one.
constexpr char kMoveValues[] =
    "UPDATE feed_records SET (value_case, value_item, value_position) = "
    "(SELECT f.case_reference, f.item_position, f.position FROM fingerprints f "
    "WHERE f.value_reference = feed_records.value_reference AND f.case_reference <> ? "
    "ORDER BY f.case_reference, f.item_position, f.position LIMIT 1) "
    "WHERE value_reference IN (SELECT value_reference FROM feed_links WHERE case_reference = ?) AND value_case = ?";

constexpr char kForgetFeedback[] =
    "DELETE FROM feed_feedback WHERE value_reference IN (SELECT t.value_reference FROM feed_tombstones t "
    "JOIN feed_links l ON l.value_reference = t.value_reference WHERE l.case_reference = ?)";

Result<std::int64_t> number(SqlConnection& sql, const char* select, const QVariantList& values) {
  auto row = sql.run(select, values);
  if (!row) return row.error();
  if (!row->next()) return ErrorCode::StorageFailed;
  return std::int64_t{row->value(0).toLongLong()};
}

// All in turn, until one fails.
Result<void> runAll(SqlConnection& sql, std::initializer_list<std::pair<const char*, QVariantList>> statements) {
  for (const auto& [statement, values] : statements) {
    if (const auto done = sql.run(statement, values); !done) return done.error();
  }
  return {};
}

}  // namespace

Result<FeedMoment> takeChanges(SqlConnection& sql, std::int64_t now, std::int64_t count) {
  auto row = sql.run(
      "UPDATE feed_clock SET change = change + ?, changed_at = CASE WHEN not_before > ? THEN not_before ELSE ? END, "
      "not_before = CASE WHEN not_before > ? THEN not_before ELSE ? END WHERE id = 1 RETURNING change, changed_at",
      {sqlNumber(count), sqlNumber(now), sqlNumber(now), sqlNumber(now), sqlNumber(now)});
  if (!row) return row.error();
  if (!row->next()) return ErrorCode::StorageFailed;
  return FeedMoment{row->value(0).toLongLong(), row->value(1).toLongLong()};
}

Result<void> publishItems(SqlConnection& sql, const CaseReference& reference, std::int64_t firstItem,
                          std::int64_t now) {
  const QByteArray name = blob(reference);
  const auto count = number(sql, kCountPublished, {name, sqlNumber(firstItem)});
  if (!count) return count.error();
  if (*count == 0) return {};
  const auto moment = takeChanges(sql, now, *count);
  if (!moment) return moment.error();
  const QVariant before = sqlNumber(moment->lastChange - *count);
  const QVariant time = sqlNumber(moment->changedAt);
  return runAll(sql, {{kLink, {before, name, sqlNumber(firstItem)}},
                      {kPublish, {before, before, time, name, name, before}},
                      {kUnbury, {name, before}}});
}

Result<void> retractCase(SqlConnection& sql, const CaseReference& reference, std::int64_t now) {
  const QByteArray name = blob(reference);
  const auto count = number(sql, "SELECT COUNT(*) FROM feed_links WHERE case_reference = ?", {name});
  if (!count) return count.error();
  if (*count == 0) return {};
  const auto moment = takeChanges(sql, now, *count);
  if (!moment) return moment.error();
  return runAll(sql, {{kRetract, {sqlNumber(moment->lastChange - *count), sqlNumber(moment->changedAt), name}},
                      {kMoveValues, {name, name, name}},
                      {kBury, {name}},
                      {kForgetFeedback, {name}},
                      {"DELETE FROM feed_links WHERE case_reference = ?", {name}}});
}

}  // namespace mahfooz::intake
