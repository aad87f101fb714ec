#include "app/intake/FeedPages.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

namespace mahfooz::intake {

namespace {

using Fetched = std::variant<FeedPage, FetchRefusal>;

struct Clock {
  std::int64_t change = 0;
  std::int64_t changedAt = 0;
  std::int64_t notBefore = 0;
  std::int64_t beganAt = 0;
};

struct PlatformRow {
  std::int64_t served = 0;
  std::int64_t confirmed = 0;
  std::int64_t resyncChange = 0;  // tombstones up to this one, which it should have seen, are forgotten
  std::int64_t resyncAt = 0;
};

constexpr char kRecords[] =
    "SELECT change, value_reference, signal, status, changed_at, value_bytes, value_case, case_count, feedback_count "
    "FROM feed_records WHERE change > ? ORDER BY change LIMIT ?";

// Records that came together lie in one case, so their values lie together too: what a page costs does not grow with
// the table. The digests, by which the other three look, are spread over all of it; only few records need those. Left
// joins, because then every database begins with the page's records, whatever its statistics say.
constexpr char kValues[] =
    "SELECT r.change, f.sealed_value, f.case_reference FROM feed_records r LEFT JOIN fingerprints f "
    "ON f.case_reference = r.value_case AND f.item_position = r.value_item AND f.position = r.value_position "
    "WHERE r.change > ? AND r.change <= ? AND r.status = 'Active' ORDER BY r.change";

constexpr char kBuried[] =
    "SELECT r.change, t.sealed_value, t.case_reference FROM feed_records r "
    "LEFT JOIN feed_tombstones t ON t.value_reference = r.value_reference "
    "WHERE r.change > ? AND r.change <= ? AND r.status = 'Withdrawn' ORDER BY r.change";

constexpr char kLinks[] =
    "SELECT r.change, l.case_reference FROM feed_records r LEFT JOIN feed_links l "
    "ON l.value_reference = r.value_reference WHERE r.change > ? AND r.change <= ? AND r.case_count > 1 "
    "ORDER BY r.change";

constexpr char kFeedback[] =
    "SELECT r.change, p.name, f.value, f.sealed_tags FROM feed_records r LEFT JOIN feed_feedback f "
    "ON f.value_reference = r.value_reference LEFT JOIN platforms p ON p.id = f.platform_id "
    "WHERE r.change > ? AND r.change <= ? AND r.feedback_count > 0 ORDER BY r.change, p.name";

constexpr std::array<const char*, 5> kStatements{kRecords, kValues, kBuried, kLinks, kFeedback};

Result<Clock> readClock(SqlConnection& sql) {
  auto row = sql.run("SELECT change, changed_at, not_before, began_at FROM feed_clock WHERE id = 1");
  if (!row) return row.error();
  if (!row->next()) return ErrorCode::StorageFailed;
  return Clock{row->value(0).toLongLong(), row->value(1).toLongLong(), row->value(2).toLongLong(),
               row->value(3).toLongLong()};
}

Result<PlatformRow> readPlatform(SqlConnection& sql, PlatformId platform) {
  auto row = sql.run("SELECT served_change, confirmed_change, resync_change, resync_at FROM platforms WHERE id = ?",
                     {sqlNumber(platform)});
  if (!row) return row.error();
  if (!row->next()) return ErrorCode::StorageFailed;
  return PlatformRow{row->value(0).toLongLong(), row->value(1).toLongLong(), row->value(2).toLongLong(),
                     row->value(3).toLongLong()};
}

// The last change before this time.
Result<std::int64_t> changeBefore(SqlConnection& sql, std::int64_t timestamp, const Clock& clock) {
  auto row = sql.run("SELECT change FROM feed_records WHERE changed_at >= ? ORDER BY changed_at, change LIMIT 1",
                     {sqlNumber(timestamp)});
  if (!row) return row.error();
  if (!row->next()) return clock.change;
  return std::int64_t{row->value(0).toLongLong()} - 1;
}

Result<std::variant<FeedPosition, FetchRefusal>> startOf(SqlConnection& sql, const FetchRequest& request,
                                                         const PlatformRow& platform, const Clock& clock) {
  using Start = std::variant<FeedPosition, FetchRefusal>;
  if (const auto* position = std::get_if<FeedPosition>(&request.from)) {
    if (std::max(position->cursor, position->origin) < platform.resyncChange) return Start(FetchRefusal::Gone);
    return Start(*position);
  }
  const std::int64_t timestamp = std::get<FeedStart>(request.from).timestamp;
  if (timestamp <= clock.beganAt) return Start(FeedPosition{0, clock.change});
  if (timestamp <= platform.resyncAt) return Start(FetchRefusal::Gone);
  const auto cursor = changeBefore(sql, timestamp, clock);
  if (!cursor) return cursor.error();
  return Start(FeedPosition{*cursor, 0});
}

// Which parts any record of a page has.
struct PageParts {
  bool values = false;
  bool buried = false;
  bool links = false;  // to more than the one case where the value lies
  bool feedback = false;
};

bool readRecord(const QSqlQuery& row, FeedRecord& record, PageParts& parts) {
  record.change = row.value(0).toLongLong();
  record.signal = row.value(2).toString().toStdString();
  record.withdrawn = row.value(3).toString() == QLatin1String("Withdrawn");
  record.changedAt = row.value(4).toLongLong();
  const std::int64_t caseCount = row.value(7).toLongLong();
  parts.values |= !record.withdrawn;
  parts.buried |= record.withdrawn;
  parts.links |= caseCount > 1;
  parts.feedback |= row.value(8).toLongLong() > 0;
  const bool hasOneCase = caseCount == 1;
  return readBlob(row.value(1), record.valueReference) &&
         (!hasOneCase || readBlob(row.value(6), record.cases.emplace_back()));
}

// The records of a page without what hangs on them; hasMore when one more was there or the values got too long.
Result<PageParts> readRecords(SqlConnection& sql, const FetchRequest& request, std::int64_t cursor, FeedPage& page) {
  auto rows = sql.run(kRecords, {sqlNumber(cursor), sqlNumber(static_cast<std::int64_t>(request.pageSize) + 1)});
  if (!rows) return rows.error();
  PageParts parts;
  std::size_t valueBytes = 0;
  while (rows->next()) {
    valueBytes += static_cast<std::size_t>(rows->value(5).toULongLong());
    page.hasMore =
        page.records.size() == request.pageSize || (valueBytes > request.valueBytes && !page.records.empty());
    if (page.hasMore) return parts;
    if (!readRecord(*rows, page.records.emplace_back(), parts)) return ErrorCode::StorageFailed;
  }
  return parts;
}

using RecordsByChange = std::unordered_map<std::int64_t, FeedRecord*>;

bool addValue(const QSqlQuery& row, FeedRecord& record) {
  record.sealedValue = readBytes(row.value(1));
  return readBlob(row.value(2), record.sealedFor);
}

bool addBuried(const QSqlQuery& row, FeedRecord& record) {
  const bool isWhole = addValue(row, record);
  record.cases = {record.sealedFor};
  return isWhole;
}

bool addCase(const QSqlQuery& row, FeedRecord& record) {
  return record.cases.size() == kMaximumRecordCases || readBlob(row.value(1), record.cases.emplace_back());
}

bool addFeedback(const QSqlQuery& row, FeedRecord& record) {
  const auto value = feedbackFromName(row.value(2).toString().toStdString());
  if (!value) return false;
  record.feedback.push_back({row.value(1).toString().toStdString(), *value, readBytes(row.value(3))});
  return true;
}

Result<void> addRows(SqlConnection& sql, const char* statement, std::int64_t after, std::int64_t last,
                     RecordsByChange& records, bool (*add)(const QSqlQuery&, FeedRecord&)) {
  auto rows = sql.run(statement, {sqlNumber(after), sqlNumber(last)});
  if (!rows) return rows.error();
  while (rows->next()) {
    const auto record = records.find(rows->value(0).toLongLong());
    if (record == records.end() || !add(*rows, *record->second)) return ErrorCode::StorageFailed;
  }
  return {};
}

Result<void> fillRecords(SqlConnection& sql, std::int64_t after, const PageParts& parts, FeedPage& page) {
  if (page.records.empty()) return {};
  RecordsByChange records;
  for (FeedRecord& record : page.records)
    records[record.change] = &record;
  const std::int64_t last = page.records.back().change;
  const std::tuple<bool, const char*, bool (*)(const QSqlQuery&, FeedRecord&)> kSteps[] = {
      {parts.values, kValues, addValue},
      {parts.buried, kBuried, addBuried},
      {parts.links, kLinks, addCase},
      {parts.feedback, kFeedback, addFeedback}};
  for (const auto& [isNeeded, statement, add] : kSteps) {
    if (!isNeeded) continue;
    if (const auto added = addRows(sql, statement, after, last, records, add); !added) return added;
  }
  return {};
}

FeedSight sightOf(const FeedPage& page, std::int64_t confirmed, const PlatformRow& platform, const Clock& clock) {
  FeedSight seen;
  seen.served = page.next.cursor;
  seen.confirmed = confirmed;
  seen.isNews = seen.served > platform.served || seen.confirmed > platform.confirmed;
  seen.timeHasMovedOn = clock.notBefore > clock.changedAt;
  return seen;
}

}  // namespace

std::span<const char* const> pageStatements() {
  return kStatements;
}

Result<void> keepToTheKeys(SqlConnection& sql) {
  if (sql.dialect() != SqlDialect::Postgres) return {};
  for (const char* setting :
       {"SET LOCAL enable_hashjoin = off", "SET LOCAL enable_mergejoin = off", "SET LOCAL enable_seqscan = off",
        "SET LOCAL enable_bitmapscan = off", "SET LOCAL join_collapse_limit = 1"}) {
    if (const auto set = sql.run(setting); !set) return set.error();
  }
  return {};
}

Result<Fetched> readPage(SqlConnection& sql, const FetchRequest& request, FeedSight& seen) {
  if (const auto kept = keepToTheKeys(sql); !kept) return kept.error();
  const auto platform = readPlatform(sql, request.platform);
  const auto clock = readClock(sql);
  if (!platform || !clock) return ErrorCode::StorageFailed;
  const auto start = startOf(sql, request, *platform, *clock);
  if (!start) return start.error();
  if (const auto* refusal = std::get_if<FetchRefusal>(&*start)) return Fetched(*refusal);
  const auto [cursor, origin] = std::get<FeedPosition>(*start);
  FeedPage page;
  const auto parts = readRecords(sql, request, cursor, page);
  if (!parts) return parts.error();
  if (const auto filled = fillRecords(sql, cursor, *parts, page); !filled) return filled.error();
  page.next = {page.hasMore ? page.records.back().change : clock->change, origin};
  page.nextTimestamp = page.hasMore ? page.records.back().changedAt : clock->notBefore;
  seen = sightOf(page, cursor, *platform, *clock);
  return Fetched(std::move(page));
}

Result<void> holdFeed(SqlConnection& sql) {
  const auto held = sql.runLocking("SELECT change FROM feed_clock WHERE id = ?", {1});
  if (!held) return held.error();
  return {};
}

Result<Fetched> readLastPage(SqlConnection& sql, const FetchRequest& request) {
  if (const auto held = holdFeed(sql); !held) return held.error();
  FeedSight seen;
  auto page = readPage(sql, request, seen);
  if (!page || std::holds_alternative<FetchRefusal>(*page)) return page;
  auto& got = std::get<FeedPage>(*page);
  if (!got.hasMore && !seen.timeHasMovedOn) {
    auto moved = sql.run("UPDATE feed_clock SET not_before = changed_at + 1 WHERE id = 1 RETURNING not_before");
    if (!moved) return moved.error();
    if (!moved->next()) return ErrorCode::StorageFailed;
    got.nextTimestamp = moved->value(0).toLongLong();
  }
  if (const auto noted = noteSight(sql, request.platform, seen); !noted) return noted.error();
  return page;
}

Result<void> noteSight(SqlConnection& sql, PlatformId platform, const FeedSight& seen) {
  const auto noted = sql.run(
      "UPDATE platforms SET served_change = CASE WHEN served_change < ? THEN ? ELSE served_change END, "
      "confirmed_change = CASE WHEN confirmed_change < ? THEN ? ELSE confirmed_change END WHERE id = ?",
      {sqlNumber(seen.served), sqlNumber(seen.served), sqlNumber(seen.confirmed), sqlNumber(seen.confirmed),
       sqlNumber(platform)});
  if (!noted) return noted.error();
  return {};
}

}  // namespace mahfooz::intake
