#include "tests/app/intake/Databases.h"

#include "core/base/Check.h"
#include "tests/support/QtApplication.h"

namespace mahfooz::tests {

namespace {

QString newUrl(intake::SqlDialect dialect, const QTemporaryDir& folder) {
  qtApplication();
  if (dialect == intake::SqlDialect::Postgres) return postgresServer().newDatabase();
  return QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("cases.sqlite"));
}

}  // namespace

PostgresServer& postgresServer() {
  static PostgresServer server;
  return server;
}

FreshDatabase::FreshDatabase(intake::SqlDialect dialect, Shape shape)
    : m_url(newUrl(dialect, m_folder)), m_address(intake::parseDatabaseAddress(m_url).value()), m_database(m_address) {
  if (shape == Shape::Newest) check(m_database.prepare().has_value());
}

QVariant FreshDatabase::ask(const char* statement) {
  intake::SqlConnection connection(m_address);
  auto rows = connection.run(statement);
  check(rows.has_value());
  return rows->next() ? rows->value(0) : QVariant();
}

}  // namespace mahfooz::tests
