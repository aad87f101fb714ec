#include "app/intake/SqlConnection.h"

#include <QtCore/QUuid>
#include <QtSql/QSqlError>

namespace mahfooz::intake {

namespace {

// SQLITE_BUSY (5) comes after SQLite has waited for the others long enough, except while a database is opened: the
// change to the write-ahead log does not wait.
SqlFailure meaningInSqlite(const QString& code, bool isOpen) {
  constexpr int kPrimaryCode = 0xff;
  return !isOpen && (code.toInt() & kPrimaryCode) == 5 ? SqlFailure::TryAgain : SqlFailure::Final;
}

QString driverOf(SqlDialect dialect) {
  return dialect == SqlDialect::Sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL");
}

// PostgreSQL, appendix A. Class 40: the server undid the transaction in favour of another one, and says to run it
// again. Class 08, 57P0x and no state at all: the connection or the server is gone.
SqlFailure meaningInPostgres(const QString& state) {
  if (state.startsWith(QLatin1String("40"))) return SqlFailure::TryAgain;
  const bool lost = state.isEmpty() || state.startsWith(QLatin1String("08")) || state.startsWith(QLatin1String("57P0"));
  return lost ? SqlFailure::ConnectionLost : SqlFailure::Final;
}

// IMMEDIATE takes SQLite's write lock at once: two writers then wait in line instead of failing half-way.
const char* beginOf(SqlDialect dialect, SqlAccess access) {
  if (dialect == SqlDialect::Sqlite) return access == SqlAccess::Write ? "BEGIN IMMEDIATE" : "BEGIN";
  return access == SqlAccess::Write ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
}

}  // namespace

SqlConnection::SqlConnection(const DatabaseAddress& address)
    : m_dialect(address.dialect),
      m_name(QUuid::createUuid().toString()),
      m_database(QSqlDatabase::addDatabase(driverOf(address.dialect), m_name)) {
  m_open = open(address) && setUp();
  if (!m_open && m_failure == SqlFailure::None) m_failure = SqlFailure::ConnectionLost;
}

SqlConnection::~SqlConnection() {
  m_database.close();
  m_database = QSqlDatabase();
  QSqlDatabase::removeDatabase(m_name);
}

bool SqlConnection::open(const DatabaseAddress& address) {
  if (m_dialect == SqlDialect::Sqlite) {
    m_database.setDatabaseName(address.path);
    // Writers wait for each other this long; a single case takes milliseconds.
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    return m_database.open();
  }
  m_database.setHostName(address.host);
  m_database.setPort(address.port);
  m_database.setUserName(address.user);
  m_database.setPassword(address.password);
  m_database.setDatabaseName(address.name);
  QString options = QStringLiteral("connect_timeout=5;keepalives_idle=10;keepalives_interval=5;keepalives_count=3");
  if (!address.options.isEmpty()) options += QLatin1Char(';') + address.options;
  m_database.setConnectOptions(options);
  return m_database.open();
}

void SqlConnection::forgetFailure() {
  m_failure = SqlFailure::None;
  m_commitUncertain = false;
}

bool SqlConnection::setUp() {
  if (m_dialect == SqlDialect::Sqlite)
    return run("PRAGMA journal_mode = WAL") && run("PRAGMA synchronous = FULL") && run("PRAGMA foreign_keys = ON") &&
           run("PRAGMA secure_delete = ON");
  // A request has half a minute; what waits longer for a lock than a third of it will not be in time. A transaction
  // whose client has gone must not hold the others up. All our statements are short: compiling one takes longer.
  return run("SET synchronous_commit = on") && run("SET lock_timeout = '10s'") &&
         run("SET statement_timeout = '20s'") && run("SET idle_in_transaction_session_timeout = '30s'") &&
         run("SET client_min_messages = error") && run("SET jit = off");
}

Error SqlConnection::failed(const QSqlQuery& query) {
  const QString code = query.lastError().nativeErrorCode();
  m_failure = m_dialect == SqlDialect::Postgres ? meaningInPostgres(code) : meaningInSqlite(code, m_open);
  return Error(ErrorCode::StorageFailed);
}

Result<QSqlQuery> SqlConnection::run(const QString& statement, const QVariantList& values) {
  QSqlQuery query(m_database);
  query.setForwardOnly(true);
  // What has no values is not prepared: PostgreSQL cannot prepare BEGIN and the like.
  if (values.isEmpty()) {
    if (!query.exec(statement)) return failed(query);
    return Result<QSqlQuery>(std::move(query));
  }
  if (!query.prepare(statement)) return failed(query);
  for (const QVariant& value : values)
    query.addBindValue(value);
  if (!query.exec()) return failed(query);
  return Result<QSqlQuery>(std::move(query));
}

Result<QSqlQuery> SqlConnection::run(const char* statement, const QVariantList& values) {
  return run(QString::fromLatin1(statement), values);
}

Result<void> SqlConnection::runEach(const char* statement, const std::vector<QVariantList>& rows) {
  return runEach(QString::fromLatin1(statement), rows);
}

Result<void> SqlConnection::runEach(const QString& statement, const std::vector<QVariantList>& rows) {
  QSqlQuery query(m_database);
  query.setForwardOnly(true);
  if (!query.prepare(statement)) return failed(query);
  for (const QVariantList& row : rows) {
    for (qsizetype at = 0; at < row.size(); ++at)
      query.bindValue(static_cast<int>(at), row[at]);
    if (!query.exec()) return failed(query);
  }
  return {};
}

Result<QSqlQuery> SqlConnection::runLocking(const char* select, const QVariantList& values) {
  const QString statement = QString::fromLatin1(select);
  return run(m_dialect == SqlDialect::Postgres ? statement + QStringLiteral(" FOR UPDATE") : statement, values);
}

Result<void> SqlConnection::liftTimeLimits() {
  if (m_dialect == SqlDialect::Sqlite) return {};
  for (const char* setting : {"SET LOCAL statement_timeout = 0", "SET LOCAL lock_timeout = 0",
                              "SET LOCAL idle_in_transaction_session_timeout = 0"}) {
    if (const auto set = run(setting); !set) return set.error();
  }
  return {};
}

SqlTransaction::SqlTransaction(SqlConnection& connection, SqlAccess access)
    : m_connection(connection), m_open(connection.run(beginOf(connection.dialect(), access)).has_value()) {}

SqlTransaction::~SqlTransaction() {
  if (m_open) (void)m_connection.run("ROLLBACK");
}

Result<void> SqlTransaction::commit() {
  const auto committed = m_connection.run("COMMIT");
  m_connection.m_commitUncertain = !committed;
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

QVariant sqlNumber(std::int64_t number) {
  return QVariant::fromValue<qlonglong>(number);
}

std::vector<std::uint8_t> readBytes(const QVariant& value) {
  const QByteArray bytes = value.toByteArray();
  return {bytes.begin(), bytes.end()};
}

}  // namespace mahfooz::intake
