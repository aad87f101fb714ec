#pragma once

#include "app/intake/SqlDatabase.h"
#include "tests/support/PostgresServer.h"

#include <QtCore/QTemporaryDir>

namespace mahfooz::tests {

// The one fast PostgreSQL server of a test executable, started when it is first asked for.
[[nodiscard]] PostgresServer& postgresServer();

// A new and empty database of one kind, brought to the newest shape.
class FreshDatabase {
 public:
  enum class Shape { Newest, None };
  explicit FreshDatabase(intake::SqlDialect dialect, Shape shape = Shape::Newest);

  [[nodiscard]] intake::SqlDatabase& get() { return m_database; }
  [[nodiscard]] const intake::DatabaseAddress& address() const { return m_address; }
  [[nodiscard]] const QString& url() const { return m_url; }

  // The first value of the first row, by a connection beside the database's own.
  QVariant ask(const char* statement);

 private:
  QTemporaryDir m_folder;
  QString m_url;
  intake::DatabaseAddress m_address;
  intake::SqlDatabase m_database;
};

// In a test case: runs it once for each kind.
#define MAHFOOZ_EACH_DATABASE() GENERATE(::mahfooz::intake::SqlDialect::Sqlite, ::mahfooz::intake::SqlDialect::Postgres)

}  // namespace mahfooz::tests
