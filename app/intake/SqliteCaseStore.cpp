#include "app/intake/SqliteCaseStore.h"

#include "app/intake/SqlConnection.h"
#include "app/intake/SqliteRows.h"
#include "app/intake/SqliteSchema.h"

#include <QtCore/QFile>
#include <QtCore/QUuid>

#include <map>

namespace mahfooz::intake {

namespace {

using Connections = std::map<QString, std::unique_ptr<SqlConnection>>;

Connections& connectionsOfThisThread() {
  thread_local Connections connections;  // closed when the thread ends
  return connections;
}

// SQLite gives its side files (-wal, -shm) the database's own permissions.
bool ensureOwnersFile(const QString& path) {
  QFile file(path);
  if (!file.exists() && !file.open(QIODevice::NewOnly | QIODevice::WriteOnly)) return false;
  return file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

}  // namespace

Result<std::unique_ptr<SqliteCaseStore>> SqliteCaseStore::open(const QString& path) {
  if (!ensureOwnersFile(path)) return ErrorCode::StorageFailed;
  SqlConnection connection(path);
  if (!connection.isOpen()) return ErrorCode::StorageFailed;
  if (const auto migrated = migrate(connection); !migrated) return migrated.error();
  return std::unique_ptr<SqliteCaseStore>(new SqliteCaseStore(path));
}

SqliteCaseStore::SqliteCaseStore(QString path) : m_path(std::move(path)), m_identity(QUuid::createUuid().toString()) {}

SqlConnection& SqliteCaseStore::connection() {
  auto& connection = connectionsOfThisThread()[m_identity];
  if (!connection || !connection->isOpen()) connection = std::make_unique<SqlConnection>(m_path);
  return *connection;
}

Result<Inserted> SqliteCaseStore::insert(const StoredCase& newCase) {
  SqlConnection& sql = connection();
  SqlTransaction transaction(sql);
  if (!transaction.isBegun()) return ErrorCode::StorageFailed;
  auto known = sql.run("SELECT 1 FROM cases WHERE reference = ?", {blob(newCase.reference)});
  if (!known) return known.error();
  if (known->next()) return Inserted::Before;
  known->finish();
  if (const auto written = writeCase(sql, newCase); !written) return written.error();
  if (const auto committed = transaction.commit(); !committed) return committed.error();
  return Inserted::Now;
}

Result<std::optional<StoredCase>> SqliteCaseStore::find(const CaseReference& reference) {
  auto query = connection().run(kSelectCase, {blob(reference)});
  if (!query) return query.error();
  if (!query->next()) return std::optional<StoredCase>();
  auto found = caseFromRow(*query);
  if (!found) return found.error();
  found->reference = reference;
  return std::optional<StoredCase>(std::move(*found));
}

Result<std::vector<StoredItem>> SqliteCaseStore::itemsOf(const CaseReference& reference) {
  SqlConnection& sql = connection();
  auto items = readItems(sql, reference);
  if (!items) return items.error();
  if (const auto read = readFingerprints(sql, reference, *items); !read) return read.error();
  return items;
}

Result<bool> SqliteCaseStore::rememberNonce(const CaseReference& reference, std::string_view nonce, std::int64_t now,
                                            std::int64_t expires) {
  SqlConnection& sql = connection();
  SqlTransaction transaction(sql);
  if (!transaction.isBegun()) return ErrorCode::StorageFailed;
  if (const auto forgotten = sql.run("DELETE FROM nonces WHERE expires < ?", {QVariant::fromValue<qlonglong>(now)});
      !forgotten)
    return forgotten.error();
  const auto added = sql.run("INSERT OR IGNORE INTO nonces (case_reference, nonce, expires) VALUES (?, ?, ?)",
                             {blob(reference), sqlText(nonce), QVariant::fromValue<qlonglong>(expires)});
  if (!added) return added.error();
  const bool isNew = added->numRowsAffected() == 1;
  if (const auto committed = transaction.commit(); !committed) return committed.error();
  return isNew;
}

Result<void> SqliteCaseStore::ping() {
  auto query = connection().run("SELECT COUNT(*) FROM migrations");
  if (!query) return query.error();
  return {};
}

}  // namespace mahfooz::intake
