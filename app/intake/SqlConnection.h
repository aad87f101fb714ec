#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <cstdint>
#include <initializer_list>
#include <span>

namespace mahfooz::intake {

// One connection to one SQLite file, made and used by one thread: write-ahead log, every commit on the disk before it
// is answered, foreign keys on.
class SqlConnection {
 public:
  explicit SqlConnection(const QString& path);
  ~SqlConnection();
  SqlConnection(const SqlConnection&) = delete;
  SqlConnection& operator=(const SqlConnection&) = delete;

  [[nodiscard]] bool isOpen() const { return m_open; }
  QSqlDatabase& database() { return m_database; }

  // Prepares and runs one statement with its values. StorageFailed.
  [[nodiscard]] Result<QSqlQuery> run(const char* statement, const QVariantList& values = {});

 private:
  QString m_name;
  QSqlDatabase m_database;
  bool m_open = false;
};

// A write transaction from its begin to commit(); undone when it goes without.
class SqlTransaction {
 public:
  explicit SqlTransaction(SqlConnection& connection);
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

}  // namespace mahfooz::intake
