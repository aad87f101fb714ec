#include "app/intake/SqliteSchema.h"

#include <array>
#include <vector>

namespace mahfooz::intake {

namespace {

using Statements = std::vector<const char*>;

// Step n brings a database from shape n to n + 1. A step that has been released is never changed.
const std::vector<Statements>& steps() {
  static const std::vector<Statements> kSteps{
      {"CREATE TABLE cases (reference BLOB PRIMARY KEY NOT NULL, public_key BLOB NOT NULL, digest BLOB NOT NULL, "
       "received_at TEXT NOT NULL, receipt_signature BLOB NOT NULL, status TEXT NOT NULL, language TEXT NOT NULL, "
       "source TEXT NOT NULL, age_in_picture TEXT NOT NULL) WITHOUT ROWID",
       "CREATE TABLE items (case_reference BLOB NOT NULL REFERENCES cases (reference), position INTEGER NOT NULL, "
       "kind TEXT NOT NULL, status TEXT NOT NULL, PRIMARY KEY (case_reference, position)) WITHOUT ROWID",
       "CREATE TABLE fingerprints (case_reference BLOB NOT NULL, item_position INTEGER NOT NULL, "
       "position INTEGER NOT NULL, algorithm TEXT NOT NULL, variant TEXT NOT NULL, quality INTEGER NOT NULL, "
       "sealed_value BLOB NOT NULL, value_reference BLOB NOT NULL, "
       "PRIMARY KEY (case_reference, item_position, position), "
       "FOREIGN KEY (case_reference, item_position) REFERENCES items (case_reference, position)) WITHOUT ROWID",
       "CREATE INDEX fingerprints_by_value ON fingerprints (value_reference)",
       "CREATE TABLE nonces (case_reference BLOB NOT NULL, nonce TEXT NOT NULL, expires INTEGER NOT NULL, "
       "PRIMARY KEY (case_reference, nonce)) WITHOUT ROWID",
       "CREATE INDEX nonces_by_expiry ON nonces (expires)"},
  };
  return kSteps;
}

Result<std::size_t> currentShape(SqlConnection& connection) {
  if (!connection.run("CREATE TABLE IF NOT EXISTS migrations (shape INTEGER PRIMARY KEY NOT NULL)"))
    return ErrorCode::StorageFailed;
  auto query = connection.run("SELECT COALESCE(MAX(shape), 0) FROM migrations");
  if (!query || !query->next()) return ErrorCode::StorageFailed;
  return static_cast<std::size_t>(query->value(0).toULongLong());
}

Result<void> applyStep(SqlConnection& connection, std::size_t shape) {
  for (const char* statement : steps()[shape]) {
    if (!connection.run(statement)) return ErrorCode::StorageFailed;
  }
  if (!connection.run("INSERT INTO migrations (shape) VALUES (?)", {QVariant::fromValue<qulonglong>(shape + 1)}))
    return ErrorCode::StorageFailed;
  return {};
}

}  // namespace

Result<void> migrate(SqlConnection& connection) {
  SqlTransaction transaction(connection);
  if (!transaction.isBegun()) return ErrorCode::StorageFailed;
  const auto found = currentShape(connection);
  if (!found || *found > steps().size()) return ErrorCode::StorageFailed;
  for (std::size_t shape = *found; shape < steps().size(); ++shape) {
    if (const auto applied = applyStep(connection, shape); !applied) return applied;
  }
  return transaction.commit();
}

}  // namespace mahfooz::intake
