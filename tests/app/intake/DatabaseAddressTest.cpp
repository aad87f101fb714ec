#include "app/intake/DatabaseAddress.h"

#include <catch2/catch.hpp>

using namespace mahfooz::intake;

TEST_CASE("a SQLite address is a path") {
  const auto address = parseDatabaseAddress(QStringLiteral("sqlite:/var/lib/a b.sqlite"));
  REQUIRE(address);
  CHECK(address->dialect == SqlDialect::Sqlite);
  CHECK(address->path == QStringLiteral("/var/lib/a b.sqlite"));
}

TEST_CASE("a PostgreSQL address is a URL") {
  const auto address = parseDatabaseAddress(QStringLiteral(
      "postgresql://me:p%40ss%2Fw'%20x@db.example.org:5433/cases?sslmode=verify-full&sslrootcert=/etc/ca.pem"));
  REQUIRE(address);
  CHECK(address->dialect == SqlDialect::Postgres);
  CHECK(address->host == QStringLiteral("db.example.org"));
  CHECK(address->port == 5433);
  CHECK(address->user == QStringLiteral("me"));
  CHECK(address->password == QStringLiteral("p@ss/w' x"));
  CHECK(address->name == QStringLiteral("cases"));
  CHECK(address->options == QStringLiteral("sslmode=verify-full;sslrootcert=/etc/ca.pem"));
  CHECK(parseDatabaseAddress(QStringLiteral("postgres://me@localhost/cases"))->port == 5432);
  CHECK(parseDatabaseAddress(QStringLiteral("postgresql://me@/cases?host=/run/postgresql"))->host ==
        QStringLiteral("/run/postgresql"));
}

TEST_CASE("what is no database address is refused") {
  for (const char* text :
       {"", "sqlite:", "/var/lib/cases.sqlite", "mysql://me@host/cases", "postgresql://", "postgresql://host",
        "postgresql://host/", "postgresql:///cases", "postgresql://host:port/cases", "postgresql://host:99999/cases",
        "postgresql://host/cases#part", "postgresql://host/cases?options=-c%20fsync=off",
        "postgresql://host/cases?sslmode=disable%20host=evil", "postgresql://host/cases?sslmode="}) {
    INFO(text);
    CHECK_FALSE(parseDatabaseAddress(QString::fromLatin1(text)));
  }
}
