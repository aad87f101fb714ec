#include "app/intake/BackupTables.h"

#include <QtCore/QStringList>

namespace mahfooz::intake {

namespace {

constexpr auto kNumber = ColumnKind::Number;
constexpr auto kText = ColumnKind::Text;
constexpr auto kBlob = ColumnKind::Blob;

QString columnList(const BackupTable& table) {
  QStringList names;
  for (const BackupColumn& column : table.columns)
    names << QString::fromLatin1(column.name);
  return names.join(QStringLiteral(", "));
}

}  // namespace

const std::vector<BackupTable>& backupTables() {
  static const std::vector<BackupTable> kTables{
      {"cases",
       {{"reference", kBlob},
        {"public_key", kBlob},
        {"digest", kBlob},
        {"received_at", kText},
        {"receipt_signature", kBlob},
        {"status", kText},
        {"language", kText},
        {"source", kText},
        {"age_in_picture", kText},
        {"withdrawn_at", kText},
        {"withdrawal_signature", kBlob}}},
      {"items", {{"case_reference", kBlob}, {"position", kNumber}, {"kind", kText}, {"status", kText}}},
      {"fingerprints",
       {{"case_reference", kBlob},
        {"item_position", kNumber},
        {"position", kNumber},
        {"algorithm", kText},
        {"variant", kText},
        {"quality", kNumber},
        {"sealed_value", kBlob},
        {"value_reference", kBlob}}},
      {"additions",
       {{"case_reference", kBlob}, {"digest", kBlob}, {"received_at", kText}, {"receipt_signature", kBlob}}},
      {"nonces", {{"case_reference", kBlob}, {"nonce", kText}, {"expires", kNumber}}},
      {"feed_clock",
       {{"id", kNumber}, {"change", kNumber}, {"changed_at", kNumber}, {"not_before", kNumber}, {"began_at", kNumber}}},
      {"feed_records",
       {{"value_reference", kBlob},
        {"signal", kText},
        {"status", kText},
        {"value_bytes", kNumber},
        {"first_change", kNumber},
        {"change", kNumber},
        {"changed_at", kNumber}}},
      {"feed_links", {{"value_reference", kBlob}, {"case_reference", kBlob}, {"change", kNumber}}},
      {"feed_tombstones",
       {{"value_reference", kBlob},
        {"case_reference", kBlob},
        {"sealed_value", kBlob},
        {"first_change", kNumber},
        {"change", kNumber},
        {"withdrawn_at", kNumber}}},
      {"platforms",
       {{"id", kNumber},
        {"name", kText},
        {"function_key", kBlob},
        {"subscription_key", kBlob},
        {"added_at", kNumber},
        {"revoked_at", kNumber},
        {"served_change", kNumber},
        {"confirmed_change", kNumber},
        {"resync_change", kNumber},
        {"resync_at", kNumber}}},
      {"feed_feedback",
       {{"value_reference", kBlob},
        {"platform_id", kNumber},
        {"value", kText},
        {"sealed_tags", kBlob},
        {"given_at", kNumber}}},
  };
  return kTables;
}

QString selectAll(const BackupTable& table) {
  return QStringLiteral("SELECT %1 FROM %2").arg(columnList(table), QString::fromLatin1(table.name));
}

QString insertOne(const BackupTable& table) {
  const QString marks =
      QStringList(static_cast<qsizetype>(table.columns.size()), QStringLiteral("?")).join(QStringLiteral(", "));
  return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
      .arg(QString::fromLatin1(table.name), columnList(table), marks);
}

}  // namespace mahfooz::intake
