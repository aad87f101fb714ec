#include "app/intake/SqlFeedStore.h"

#include "app/intake/FeedLedger.h"
#include "app/intake/FeedPages.h"
#include "app/intake/FeedTombstones.h"

#include <sodium.h>

namespace mahfooz::intake {

namespace {

using Fetched = std::variant<FeedPage, FetchRefusal>;

bool isSame(const cases::KeyedReference& one, const cases::KeyedReference& other) {
  return sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

enum class RecordState { Active, Withdrawn, Unknown };

Result<RecordState> stateOf(SqlConnection& sql, const cases::KeyedReference& value) {
  auto row = sql.run("SELECT status FROM feed_records WHERE value_reference = ?", {blob(value)});
  if (!row) return row.error();
  if (!row->next()) return RecordState::Unknown;
  return row->value(0).toString() == QLatin1String("Active") ? RecordState::Active : RecordState::Withdrawn;
}

Result<void> writeFeedback(SqlConnection& sql, PlatformId platform, const FeedbackGiven& given, std::int64_t change,
                           std::int64_t changedAt) {
  const auto written = sql.run(
      "INSERT INTO feed_feedback (value_reference, platform_id, value, sealed_tags, given_at) VALUES (?, ?, ?, ?, ?) "
      "ON CONFLICT (value_reference, platform_id) DO UPDATE SET given_at = excluded.given_at, "
      "sealed_tags = excluded.sealed_tags, "
      "value = CASE excluded.value WHEN 'None' THEN feed_feedback.value ELSE excluded.value END",
      {blob(given.valueReference), sqlNumber(platform), sqlText(feedbackName(given.value)), blob(given.sealedTags),
       sqlNumber(changedAt)});
  if (!written) return written.error();
  const auto changed = sql.run(
      "UPDATE feed_records SET change = ?, changed_at = ?, feedback_count = (SELECT COUNT(*) FROM feed_feedback a "
      "WHERE a.value_reference = feed_records.value_reference) WHERE value_reference = ?",
      {sqlNumber(change), sqlNumber(changedAt), blob(given.valueReference)});
  if (!changed) return changed.error();
  return {};
}

// An error that undoes what was written, and is no failure: carried out of the transaction beside it.
Result<void> writeAllFeedback(SqlConnection& sql, PlatformId platform, std::span<const FeedbackGiven> feedback,
                              std::int64_t now, FeedbackOutcome& outcome) {
  const auto count = static_cast<std::int64_t>(feedback.size());
  const auto moment = takeChanges(sql, now, count);
  if (!moment) return moment.error();
  for (std::int64_t change = moment->lastChange - count + 1; const FeedbackGiven& given : feedback) {
    const auto state = stateOf(sql, given.valueReference);
    if (!state) return state.error();
    if (*state == RecordState::Unknown) {
      outcome = FeedbackOutcome::ValueUnknown;
      return ErrorCode::StorageFailed;
    }
    if (*state == RecordState::Active) {
      const auto written = writeFeedback(sql, platform, given, change, moment->changedAt);
      if (!written) return written;
    }
    ++change;
  }
  return {};
}

}  // namespace

SqlFeedStore::SqlFeedStore(SqlDatabase& database, StoreClock clock) : m_database(database), m_clock(std::move(clock)) {}

Result<std::optional<PlatformId>> SqlFeedStore::platformWith(const PlatformKeys& keys) {
  return m_database.read([&](SqlConnection& sql) -> Result<std::optional<PlatformId>> {
    auto row = sql.run(
        "SELECT id, function_key, subscription_key FROM platforms WHERE function_key = ? AND revoked_at IS NULL",
        {blob(keys.functionKey)});
    if (!row) return row.error();
    if (!row->next()) return std::optional<PlatformId>();
    PlatformKeys stored;
    if (!readBlob(row->value(1), stored.functionKey) || !readBlob(row->value(2), stored.subscriptionKey))
      return ErrorCode::StorageFailed;
    const bool functionFits = isSame(stored.functionKey, keys.functionKey);
    const bool subscriptionFits = isSame(stored.subscriptionKey, keys.subscriptionKey);
    if (!functionFits || !subscriptionFits) return std::optional<PlatformId>();
    return std::optional<PlatformId>(row->value(0).toLongLong());
  });
}

// A page with more behind it is read beside the writers. After the last page the feed's time moves on, so that what
// changes next bears a later time than all that was read; where the feed has changed since that was last done, the
// page is read again while nobody can write.
Result<Fetched> SqlFeedStore::fetch(const FetchRequest& request) {
  FeedSight seen;
  auto page = m_database.read([&](SqlConnection& sql) { return readPage(sql, request, seen); });
  if (!page || std::holds_alternative<FetchRefusal>(*page)) return page;
  if (!std::get<FeedPage>(*page).hasMore && !seen.timeHasMovedOn)
    return m_database.write([&](SqlConnection& sql) { return readLastPage(sql, request); });
  if (!seen.isNews) return page;
  const auto noted = m_database.write([&](SqlConnection& sql) { return noteSight(sql, request.platform, seen); });
  if (!noted) return noted.error();
  return page;
}

Result<FeedbackOutcome> SqlFeedStore::giveFeedback(PlatformId platform, std::span<const FeedbackGiven> feedback) {
  FeedbackOutcome outcome = FeedbackOutcome::Stored;
  const auto written = m_database.write([&](SqlConnection& sql) {
    outcome = FeedbackOutcome::Stored;
    return writeAllFeedback(sql, platform, feedback, m_clock(), outcome);
  });
  if (!written && outcome == FeedbackOutcome::Stored) return written.error();
  return outcome;
}

Result<void> SqlFeedStore::forgetTombstones(std::int64_t now) {
  for (;;) {
    const auto wiped = m_database.write([&](SqlConnection& sql) { return wipeSomeTombstones(sql, now); });
    if (!wiped) return wiped.error();
    if (*wiped == 0) return {};
  }
}

}  // namespace mahfooz::intake
