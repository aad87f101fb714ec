#pragma once

#include "app/intake/DatabaseAddress.h"
#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mahfooz::intake {

// What the last failure of a connection means for who asked.
enum class SqlFailure { None, Final, TryAgain, ConnectionLost };

// One connection to one database, made and used by one thread. Every commit is on the disk before it is answered.
// SQLite: write-ahead log, foreign keys on, deleted content overwritten. The statements are the same for both
// databases; what differs has a function here.
class SqlConnection {
 public:
  explicit SqlConnection(const DatabaseAddress& address);
  ~SqlConnection();
  SqlConnection(const SqlConnection&) = delete;
  SqlConnection& operator=(const SqlConnection&) = delete;

  [[nodiscard]] bool isOpen() const { return m_open; }
  [[nodiscard]] SqlDialect dialect() const { return m_dialect; }
  [[nodiscard]] SqlFailure lastFailure() const { return m_failure; }
  // After a lost connection: whether the transaction may have been committed all the same.
  [[nodiscard]] bool isCommitUncertain() const { return m_commitUncertain; }
  void forgetFailure();

  // Runs one statement with its values. StorageFailed; lastFailure() says more.
  [[nodiscard]] Result<QSqlQuery> run(const QString& statement, const QVariantList& values = {});
  [[nodiscard]] Result<QSqlQuery> run(const char* statement, const QVariantList& values = {});

  // One statement for many rows, prepared once.
  [[nodiscard]] Result<void> runEach(const QString& statement, const std::vector<QVariantList>& rows);
  [[nodiscard]] Result<void> runEach(const char* statement, const std::vector<QVariantList>& rows);

  // A SELECT whose rows nobody else changes before this transaction ends. In SQLite, a write transaction is alone
  // anyway.
  [[nodiscard]] Result<QSqlQuery> runLocking(const char* select, const QVariantList& values);

  // Until this transaction ends: what is not a request (migrations, backups) may take and wait as long as it needs.
  [[nodiscard]] Result<void> liftTimeLimits();

 private:
  [[nodiscard]] bool open(const DatabaseAddress& address);
  [[nodiscard]] bool setUp();
  [[nodiscard]] Error failed(const QSqlQuery& query);

  SqlDialect m_dialect;
  QString m_name;
  QSqlDatabase m_database;
  SqlFailure m_failure = SqlFailure::None;
  bool m_commitUncertain = false;
  bool m_open = false;

  friend class SqlTransaction;
};

// Read: one unchanging view of the database for all its statements.
enum class SqlAccess { Read, Write };

// From its begin to commit(); undone when it goes without.
class SqlTransaction {
 public:
  SqlTransaction(SqlConnection& connection, SqlAccess access);
  ~SqlTransaction();
  SqlTransaction(const SqlTransaction&) = delete;
  SqlTransaction& operator=(const SqlTransaction&) = delete;

  [[nodiscard]] bool isBegun() const { return m_open; }
  [[nodiscard]] Result<void> commit();

 private:
  SqlConnection& m_connection;
  bool m_open;
};

[[nodiscard]] QByteArray blob(std::span<const std::uint8_t> bytes);
[[nodiscard]] QString sqlText(std::string_view utf8);
[[nodiscard]] QVariant sqlNumber(std::int64_t number);

// False for a value of another length.
template <std::size_t N>
[[nodiscard]] bool readBlob(const QVariant& value, std::array<std::uint8_t, N>& out) {
  const QByteArray bytes = value.toByteArray();
  if (bytes.size() != static_cast<qsizetype>(N)) return false;
  std::copy_n(reinterpret_cast<const std::uint8_t*>(bytes.constData()), N, out.begin());
  return true;
}

[[nodiscard]] std::vector<std::uint8_t> readBytes(const QVariant& value);

}  // namespace mahfooz::intake
