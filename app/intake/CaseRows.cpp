#include "app/intake/CaseRows.h"

#include "app/intake/FeedWords.h"

#include <algorithm>
#include <map>
#include <set>

namespace mahfooz::intake {

namespace {

template <class T, class FromName>
bool readWord(const QVariant& value, T& out, FromName fromName) {
  const auto word = fromName(value.toString().toStdString());
  if (word) out = *word;
  return word.has_value();
}

QVariantList caseValues(const StoredCase& newCase) {
  return {blob(newCase.reference),
          blob(newCase.publicKey),
          blob(newCase.digest),
          sqlText(newCase.receivedAt),
          blob(newCase.receiptSignature),
          sqlText(cases::statusName(newCase.status)),
          sqlText(cases::languageName(newCase.language)),
          sqlText(cases::sourceName(newCase.source)),
          sqlText(cases::ageThenName(newCase.ageThen))};
}

QVariantList itemValues(const CaseReference& reference, std::int64_t position, const StoredItem& item) {
  return {blob(reference), sqlNumber(position), sqlText(mediaKindName(item.kind)),
          sqlText(cases::statusName(cases::StatusWord::Received))};
}

QVariantList fingerprintValues(const CaseReference& reference, std::int64_t item, std::int64_t position,
                               const StoredFingerprint& fingerprint) {
  return {blob(reference),
          sqlNumber(item),
          sqlNumber(position),
          sqlText(algorithmName(fingerprint.algorithm)),
          sqlText(variantName(fingerprint.variant)),
          fingerprint.quality,
          blob(fingerprint.sealedValue),
          blob(fingerprint.valueReference)};
}

bool readFingerprint(const QSqlQuery& row, StoredFingerprint& fingerprint) {
  fingerprint.sealedValue = readBytes(row.value(4));
  fingerprint.quality = row.value(3).toInt();
  return readWord(row.value(1), fingerprint.algorithm, algorithmFromName) &&
         readWord(row.value(2), fingerprint.variant, variantFromName) &&
         readBlob(row.value(5), fingerprint.valueReference);
}

Result<std::vector<StoredItem>> readBareItems(SqlConnection& sql, const CaseReference& reference) {
  auto rows = sql.run("SELECT kind, status FROM items WHERE case_reference = ? ORDER BY position", {blob(reference)});
  if (!rows) return rows.error();
  std::vector<StoredItem> items;
  while (rows->next()) {
    StoredItem item;
    if (!readWord(rows->value(0), item.kind, mediaKindFromName) ||
        !readWord(rows->value(1), item.status, cases::statusFromName))
      return ErrorCode::StorageFailed;
    items.push_back(std::move(item));
  }
  return items;
}

Result<void> readFingerprints(SqlConnection& sql, const CaseReference& reference, std::vector<StoredItem>& items) {
  auto rows = sql.run(
      "SELECT item_position, algorithm, variant, quality, sealed_value, value_reference FROM fingerprints "
      "WHERE case_reference = ? ORDER BY item_position, position",
      {blob(reference)});
  if (!rows) return rows.error();
  while (rows->next()) {
    const auto item = static_cast<std::size_t>(rows->value(0).toULongLong());
    StoredFingerprint fingerprint;
    if (item >= items.size() || !readFingerprint(*rows, fingerprint)) return ErrorCode::StorageFailed;
    items[item].fingerprints.push_back(std::move(fingerprint));
  }
  return {};
}

template <class Function>
void forEachFingerprint(std::vector<StoredItem>& items, Function function) {
  for (StoredItem& item : items) {
    for (StoredFingerprint& fingerprint : item.fingerprints)
      function(item, fingerprint);
  }
}

// An item is Active when a platform has been given one of its fingerprints.
Result<void> readWhoHasIt(SqlConnection& sql, const CaseReference& reference, std::vector<StoredItem>& items) {
  auto rows = sql.run(
      "SELECT r.value_reference FROM feed_links l JOIN feed_records r ON r.value_reference = l.value_reference "
      "WHERE l.case_reference = ? AND r.first_change <= "
      "(SELECT COALESCE(MAX(served_change), 0) FROM platforms WHERE revoked_at IS NULL)",
      {blob(reference)});
  if (!rows) return rows.error();
  std::set<cases::KeyedReference> served;
  while (rows->next()) {
    cases::KeyedReference value{};
    if (!readBlob(rows->value(0), value)) return ErrorCode::StorageFailed;
    served.insert(value);
  }
  forEachFingerprint(items, [&](StoredItem& item, const StoredFingerprint& fingerprint) {
    if (served.contains(fingerprint.valueReference)) item.status = cases::StatusWord::Active;
  });
  return {};
}

Result<void> readPlatforms(SqlConnection& sql, const CaseReference& reference, std::vector<StoredItem>& items) {
  auto rows = sql.run(
      "SELECT f.value_reference, p.name, f.value FROM feed_links l "
      "JOIN feed_feedback f ON f.value_reference = l.value_reference JOIN platforms p ON p.id = f.platform_id "
      "WHERE l.case_reference = ? ORDER BY p.name",
      {blob(reference)});
  if (!rows) return rows.error();
  std::map<cases::KeyedReference, std::vector<cases::PlatformStatus>> said;
  while (rows->next()) {
    cases::KeyedReference value{};
    FeedbackValue feedback{};
    if (!readBlob(rows->value(0), value) || !readWord(rows->value(2), feedback, feedbackFromName))
      return ErrorCode::StorageFailed;
    if (const auto word = statusOf(feedback)) said[value].push_back({rows->value(1).toString().toStdString(), *word});
  }
  forEachFingerprint(items, [&](const StoredItem&, StoredFingerprint& fingerprint) {
    if (const auto found = said.find(fingerprint.valueReference); found != said.end())
      fingerprint.platforms = found->second;
  });
  return {};
}

bool readWithdrawal(const QSqlQuery& row, StoredCase& found) {
  if (found.status != cases::StatusWord::Withdrawn) return true;
  StoredWithdrawal& withdrawal = found.withdrawal.emplace();
  withdrawal.withdrawnAt = row.value(8).toString().toStdString();
  return readBlob(row.value(9), withdrawal.receiptSignature);
}

}  // namespace

Result<StoredCase> caseFromRow(const QSqlQuery& row) {
  StoredCase found;
  found.receivedAt = row.value(2).toString().toStdString();
  const bool whole = readBlob(row.value(0), found.publicKey) && readBlob(row.value(1), found.digest) &&
                     readBlob(row.value(3), found.receiptSignature) &&
                     readWord(row.value(4), found.status, cases::statusFromName) &&
                     readWord(row.value(5), found.language, cases::languageFromName) &&
                     readWord(row.value(6), found.source, cases::sourceFromName) &&
                     readWord(row.value(7), found.ageThen, cases::ageThenFromName) && readWithdrawal(row, found);
  if (!whole) return ErrorCode::StorageFailed;
  return found;
}

Result<bool> writeCase(SqlConnection& sql, const StoredCase& newCase) {
  const auto written = sql.run(
      "INSERT INTO cases (reference, public_key, digest, received_at, receipt_signature, status, language, source, "
      "age_in_picture) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (reference) DO NOTHING",
      caseValues(newCase));
  if (!written) return written.error();
  return written->numRowsAffected() == 1;
}

Result<void> writeItems(SqlConnection& sql, const CaseReference& reference, std::int64_t firstPosition,
                        const std::vector<StoredItem>& items) {
  std::vector<QVariantList> itemRows;
  std::vector<QVariantList> fingerprintRows;
  for (std::int64_t position = firstPosition; const StoredItem& item : items) {
    itemRows.push_back(itemValues(reference, position, item));
    for (std::int64_t at = 0; const StoredFingerprint& fingerprint : item.fingerprints)
      fingerprintRows.push_back(fingerprintValues(reference, position, at++, fingerprint));
    ++position;
  }
  const auto written =
      sql.runEach("INSERT INTO items (case_reference, position, kind, status) VALUES (?, ?, ?, ?)", itemRows);
  if (!written) return written;
  return sql.runEach(
      "INSERT INTO fingerprints (case_reference, item_position, position, algorithm, variant, quality, sealed_value, "
      "value_reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      fingerprintRows);
}

Result<std::vector<StoredItem>> readItems(SqlConnection& sql, const CaseReference& reference) {
  auto items = readBareItems(sql, reference);
  if (!items) return items;
  for (const auto& readMore : {readFingerprints, readWhoHasIt, readPlatforms}) {
    if (const auto read = readMore(sql, reference, *items); !read) return read.error();
  }
  return items;
}

}  // namespace mahfooz::intake
