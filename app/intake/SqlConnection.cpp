#include "app/intake/SqlConnection.h"

#include <QtCore/QUuid>

namespace mahfooz::intake {

SqlConnection::SqlConnection(const QString& path)
    : m_name(QUuid::createUuid().toString()), m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name)) {
  m_database.setDatabaseName(path);
  // Writers wait for each other this long; a single case takes milliseconds.
  m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
  m_open = m_database.open() && run("PRAGMA journal_mode = WAL") && run("PRAGMA synchronous = FULL") &&
           run("PRAGMA foreign_keys = ON") && run("PRAGMA secure_delete = ON");
}

SqlConnection::~SqlConnection() {
  m_database.close();
  m_database = QSqlDatabase();
  QSqlDatabase::removeDatabase(m_name);
}

Result<QSqlQuery> SqlConnection::run(const char* statement, const QVariantList& values) {
  QSqlQuery query(m_database);
  query.setForwardOnly(true);
  if (!query.prepare(QString::fromLatin1(statement))) return ErrorCode::StorageFailed;
  for (const QVariant& value : values)
    query.addBindValue(value);
  if (!query.exec()) return ErrorCode::StorageFailed;
  return Result<QSqlQuery>(std::move(query));
}

// IMMEDIATE takes the write lock at once: two writers then wait in line instead of failing half-way.
SqlTransaction::SqlTransaction(SqlConnection& connection)
    : m_connection(connection), m_open(connection.run("BEGIN IMMEDIATE").has_value()) {}

SqlTransaction::~SqlTransaction() {
  if (m_open) (void)m_connection.run("ROLLBACK");
}

Result<void> SqlTransaction::commit() {
  const auto committed = m_connection.run("COMMIT");
  if (!committed) return committed.error();
  m_open = false;
  return {};
}

QByteArray blob(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QString sqlText(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

}  // namespace mahfooz::intake
