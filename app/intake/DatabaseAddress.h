#pragma once

#include <QtCore/QString>

#include <optional>

namespace mahfooz::intake {

enum class SqlDialect { Sqlite, Postgres };

// Where a database is, as `--database` names it. Holds a password, so it is never printed, and neither are the errors
// of the database libraries, which may repeat it.
struct DatabaseAddress {
  SqlDialect dialect = SqlDialect::Sqlite;
  QString path;  // SQLite: the file

  // PostgreSQL. The host is a name, an address or the folder of a socket. Without a password, libpq looks where it
  // always does (PGPASSFILE, ~/.pgpass), which keeps it out of the list of processes.
  QString host;
  int port = 5432;
  QString user;
  QString password;
  QString name;
  QString options;  // "sslmode=verify-full;..." as Qt's driver takes them

  friend bool operator==(const DatabaseAddress&, const DatabaseAddress&) = default;
};

[[nodiscard]] DatabaseAddress sqliteAddress(const QString& path);

// "sqlite:PATH", "postgresql://user:password@host:port/name?sslmode=verify-full&sslrootcert=/path", or the same with
// "postgres://"; "postgresql://user@/name?host=/run/postgresql" for a socket. Nothing for everything else.
[[nodiscard]] std::optional<DatabaseAddress> parseDatabaseAddress(const QString& text);

}  // namespace mahfooz::intake
