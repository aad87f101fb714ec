#include "app/intake/SqlCaseStore.h"

#include "app/intake/CaseRows.h"
#include "app/intake/FeedLedger.h"

namespace mahfooz::intake {

namespace {

Result<std::optional<StoredCase>> readCase(Result<QSqlQuery> query, const CaseReference& reference) {
  if (!query) return query.error();
  if (!query->next()) return std::optional<StoredCase>();
  auto found = caseFromRow(*query);
  if (!found) return found.error();
  found->reference = reference;
  return std::optional<StoredCase>(std::move(*found));
}

// Held until the transaction ends: nobody adds while somebody withdraws.
Result<std::optional<StoredCase>> lockedCase(SqlConnection& sql, const CaseReference& reference) {
  return readCase(sql.runLocking(kSelectCase, {blob(reference)}), reference);
}

Result<std::optional<AddOutcome>> earlierAddition(SqlConnection& sql, const CaseReference& reference,
                                                  const cases::Sha256Digest& digest) {
  auto row = sql.run("SELECT received_at, receipt_signature FROM additions WHERE case_reference = ? AND digest = ?",
                     {blob(reference), blob(digest)});
  if (!row) return row.error();
  if (!row->next()) return std::optional<AddOutcome>();
  AddOutcome outcome{Added::Before, row->value(0).toString().toStdString()};
  if (!readBlob(row->value(1), outcome.receiptSignature)) return ErrorCode::StorageFailed;
  return std::optional<AddOutcome>(std::move(outcome));
}

Result<std::int64_t> countItems(SqlConnection& sql, const CaseReference& reference) {
  auto row = sql.run("SELECT COUNT(*) FROM items WHERE case_reference = ?", {blob(reference)});
  if (!row) return row.error();
  if (!row->next()) return ErrorCode::StorageFailed;
  return std::int64_t{row->value(0).toLongLong()};
}

Result<AddOutcome> writeAddition(SqlConnection& sql, const CaseReference& reference, const StoredAddition& addition,
                                 std::int64_t firstItem, std::int64_t now) {
  const auto noted =
      sql.run("INSERT INTO additions (case_reference, digest, received_at, receipt_signature) VALUES (?, ?, ?, ?)",
              {blob(reference), blob(addition.digest), sqlText(addition.receivedAt), blob(addition.receiptSignature)});
  if (!noted) return noted.error();
  if (const auto written = writeItems(sql, reference, firstItem, addition.items); !written) return written.error();
  if (const auto published = publishItems(sql, reference, firstItem, now); !published) return published.error();
  return AddOutcome{Added::Now, addition.receivedAt, addition.receiptSignature};
}

Result<void> deleteContent(SqlConnection& sql, const CaseReference& reference) {
  for (const char* statement :
       {"DELETE FROM fingerprints WHERE case_reference = ?", "DELETE FROM items WHERE case_reference = ?",
        "DELETE FROM additions WHERE case_reference = ?"}) {
    if (const auto deleted = sql.run(statement, {blob(reference)}); !deleted) return deleted.error();
  }
  return {};
}

Result<WithdrawOutcome> writeWithdrawal(SqlConnection& sql, const CaseReference& reference,
                                        const StoredWithdrawal& withdrawal, std::int64_t now) {
  if (const auto retracted = retractCase(sql, reference, now); !retracted) return retracted.error();
  if (const auto deleted = deleteContent(sql, reference); !deleted) return deleted.error();
  const auto noted =
      sql.run("UPDATE cases SET status = ?, withdrawn_at = ?, withdrawal_signature = ? WHERE reference = ?",
              {sqlText(cases::statusName(cases::StatusWord::Withdrawn)), sqlText(withdrawal.withdrawnAt),
               blob(withdrawal.receiptSignature), blob(reference)});
  if (!noted) return noted.error();
  return WithdrawOutcome{Withdrawn::Now, withdrawal};
}

}  // namespace

SqlCaseStore::SqlCaseStore(SqlDatabase& database, StoreClock clock) : m_database(database), m_clock(std::move(clock)) {}

Result<Inserted> SqlCaseStore::insert(const StoredCase& newCase) {
  return m_database.write([&](SqlConnection& sql) -> Result<Inserted> {
    const auto isNew = writeCase(sql, newCase);
    if (!isNew) return isNew.error();
    if (!*isNew) return Inserted::Before;
    if (const auto written = writeItems(sql, newCase.reference, 0, newCase.items); !written) return written.error();
    if (const auto published = publishItems(sql, newCase.reference, 0, m_clock()); !published) return published.error();
    return Inserted::Now;
  });
}

Result<std::optional<StoredCase>> SqlCaseStore::find(const CaseReference& reference) {
  return m_database.read(
      [&](SqlConnection& sql) { return readCase(sql.run(kSelectCase, {blob(reference)}), reference); });
}

Result<AddOutcome> SqlCaseStore::addItems(const CaseReference& reference, const StoredAddition& addition,
                                          std::size_t maximumItems) {
  return m_database.write([&](SqlConnection& sql) -> Result<AddOutcome> {
    const auto found = lockedCase(sql, reference);
    if (!found) return found.error();
    if (!*found) return AddOutcome{Added::NoCase};
    if ((*found)->withdrawal) return AddOutcome{Added::CaseWithdrawn};
    auto earlier = earlierAddition(sql, reference, addition.digest);
    if (!earlier) return earlier.error();
    if (*earlier) return std::move(**earlier);
    const auto count = countItems(sql, reference);
    if (!count) return count.error();
    if (static_cast<std::size_t>(*count) + addition.items.size() > maximumItems) return AddOutcome{Added::TooManyItems};
    return writeAddition(sql, reference, addition, *count, m_clock());
  });
}

Result<WithdrawOutcome> SqlCaseStore::withdraw(const CaseReference& reference, const StoredWithdrawal& withdrawal) {
  return m_database.write([&](SqlConnection& sql) -> Result<WithdrawOutcome> {
    const auto found = lockedCase(sql, reference);
    if (!found) return found.error();
    if (!*found) return WithdrawOutcome{Withdrawn::NoCase};
    if ((*found)->withdrawal) return WithdrawOutcome{Withdrawn::Before, *(*found)->withdrawal};
    return writeWithdrawal(sql, reference, withdrawal, m_clock());
  });
}

Result<std::vector<StoredItem>> SqlCaseStore::itemsOf(const CaseReference& reference) {
  return m_database.read([&](SqlConnection& sql) { return readItems(sql, reference); });
}

// Not run again by itself: after a commit whose answer was lost, the nonce would be there and look like a repetition.
Result<bool> SqlCaseStore::rememberNonce(const CaseReference& reference, std::string_view nonce, std::int64_t now,
                                         std::int64_t expires) {
  return m_database.writeOnce([&](SqlConnection& sql) -> Result<bool> {
    if (const auto forgotten = sql.run("DELETE FROM nonces WHERE expires < ?", {sqlNumber(now)}); !forgotten)
      return forgotten.error();
    const auto added = sql.run(
        "INSERT INTO nonces (case_reference, nonce, expires) VALUES (?, ?, ?) "
        "ON CONFLICT (case_reference, nonce) DO NOTHING",
        {blob(reference), sqlText(nonce), sqlNumber(expires)});
    if (!added) return added.error();
    return added->numRowsAffected() == 1;
  });
}

Result<void> SqlCaseStore::ping() {
  return m_database.read([](SqlConnection& sql) -> Result<void> {
    const auto answered = sql.run("SELECT COUNT(*) FROM migrations");
    if (!answered) return answered.error();
    return {};
  });
}

}  // namespace mahfooz::intake
