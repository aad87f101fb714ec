#include "app/intake/SqliteRows.h"

#include <algorithm>

namespace mahfooz::intake {

namespace {

template <std::size_t N>
bool readBlob(const QVariant& value, std::array<std::uint8_t, N>& out) {
  const QByteArray bytes = value.toByteArray();
  if (bytes.size() != static_cast<qsizetype>(N)) return false;
  std::ranges::transform(bytes, out.begin(), [](char byte) { return static_cast<std::uint8_t>(byte); });
  return true;
}

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

Result<void> writeFingerprint(SqlConnection& sql, const CaseReference& reference, int item, int position,
                              const StoredFingerprint& fingerprint) {
  const auto written = sql.run(
      "INSERT INTO fingerprints (case_reference, item_position, position, algorithm, variant, quality, sealed_value, "
      "value_reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {blob(reference), item, position, sqlText(algorithmName(fingerprint.algorithm)),
       sqlText(variantName(fingerprint.variant)), fingerprint.quality, blob(fingerprint.sealedValue),
       blob(fingerprint.valueReference)});
  if (!written) return written.error();
  return {};
}

Result<void> writeItem(SqlConnection& sql, const CaseReference& reference, int position, const StoredItem& item) {
  const auto written =
      sql.run("INSERT INTO items (case_reference, position, kind, status) VALUES (?, ?, ?, ?)",
              {blob(reference), position, sqlText(mediaKindName(item.kind)), sqlText(cases::statusName(item.status))});
  if (!written) return written.error();
  int at = 0;
  for (const StoredFingerprint& fingerprint : item.fingerprints) {
    if (const auto done = writeFingerprint(sql, reference, position, at++, fingerprint); !done) return done;
  }
  return {};
}

bool readFingerprint(const QSqlQuery& row, StoredFingerprint& fingerprint) {
  const QByteArray sealed = row.value(4).toByteArray();
  fingerprint.sealedValue.assign(sealed.begin(), sealed.end());
  fingerprint.quality = row.value(3).toInt();
  return readWord(row.value(1), fingerprint.algorithm, algorithmFromName) &&
         readWord(row.value(2), fingerprint.variant, variantFromName) &&
         readBlob(row.value(5), fingerprint.valueReference);
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
                     readWord(row.value(7), found.ageThen, cases::ageThenFromName);
  if (!whole) return ErrorCode::StorageFailed;
  return found;
}

Result<void> writeCase(SqlConnection& sql, const StoredCase& newCase) {
  const auto written = sql.run(
      "INSERT INTO cases (reference, public_key, digest, received_at, receipt_signature, status, language, source, "
      "age_in_picture) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      caseValues(newCase));
  if (!written) return written.error();
  int position = 0;
  for (const StoredItem& item : newCase.items) {
    if (const auto done = writeItem(sql, newCase.reference, position++, item); !done) return done;
  }
  return {};
}

Result<std::vector<StoredItem>> readItems(SqlConnection& sql, const CaseReference& reference) {
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
    const auto item = static_cast<std::size_t>(rows->value(0).toUInt());
    StoredFingerprint fingerprint;
    if (item >= items.size() || !readFingerprint(*rows, fingerprint)) return ErrorCode::StorageFailed;
    items[item].fingerprints.push_back(std::move(fingerprint));
  }
  return {};
}

}  // namespace mahfooz::intake
