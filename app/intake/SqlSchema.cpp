#include "app/intake/SqlSchema.h"

#include "app/intake/SqlMigrations.h"

#include <ctime>

namespace mahfooz::intake {

namespace {

// PostgreSQL has no table without transactions beside it, so a lock of the whole database stands for the migrations.
// The number is any; it only has to stay the same: the letters "mahfooz1".
constexpr char kPostgresLock[] = "SELECT pg_advisory_xact_lock(7881695612040608305)";

QString inDialect(const char* statement, SqlDialect dialect) {
  const bool sqlite = dialect == SqlDialect::Sqlite;
  QString text = QString::fromLatin1(statement);
  text.replace(QStringLiteral("{blob}"), sqlite ? QStringLiteral("BLOB") : QStringLiteral("BYTEA"));
  text.replace(QStringLiteral("{int}"), sqlite ? QStringLiteral("INTEGER") : QStringLiteral("BIGINT"));
  text.replace(QStringLiteral("{keyed}"), sqlite ? QStringLiteral(" WITHOUT ROWID") : QString());
  text.replace(QStringLiteral("{now}"), QString::number(std::time(nullptr)));
  return text;
}

Result<std::size_t> currentShape(SqlConnection& connection) {
  auto query = connection.run("SELECT COALESCE(MAX(shape), 0) FROM migrations");
  if (!query || !query->next()) return ErrorCode::StorageFailed;
  return static_cast<std::size_t>(query->value(0).toULongLong());
}

Result<void> applyStep(SqlConnection& connection, std::size_t shape) {
  for (const char* statement : migrationSteps()[shape]) {
    if (!connection.run(inDialect(statement, connection.dialect()))) return ErrorCode::StorageFailed;
  }
  const auto noted =
      connection.run("INSERT INTO migrations (shape) VALUES (?)", {sqlNumber(static_cast<std::int64_t>(shape) + 1)});
  if (!noted) return noted.error();
  return {};
}

}  // namespace

std::size_t newestShape() {
  return migrationSteps().size();
}

Result<void> migrate(SqlConnection& connection) {
  return migrateTo(connection, newestShape());
}

Result<void> migrateTo(SqlConnection& connection, std::size_t shape) {
  if (const auto patient = connection.liftTimeLimits(); !patient) return patient;
  if (connection.dialect() == SqlDialect::Postgres && !connection.run(kPostgresLock)) return ErrorCode::StorageFailed;
  const auto table = connection.run(
      inDialect("CREATE TABLE IF NOT EXISTS migrations (shape {int} PRIMARY KEY NOT NULL)", connection.dialect()));
  if (!table) return table.error();
  const auto found = currentShape(connection);
  if (!found || *found > newestShape()) return ErrorCode::StorageFailed;
  for (std::size_t at = *found; at < shape; ++at) {
    if (const auto applied = applyStep(connection, at); !applied) return applied;
  }
  return {};
}

Result<void> checkNewest(SqlConnection& connection) {
  const auto found = currentShape(connection);
  if (!found || *found != newestShape()) return ErrorCode::StorageFailed;
  return {};
}

}  // namespace mahfooz::intake
