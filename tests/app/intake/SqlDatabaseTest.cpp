#include "app/intake/SqlCaseStore.h"
#include "app/intake/SqlSchema.h"
#include "tests/app/intake/Databases.h"
#include "tests/app/intake/StoredCases.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <QtCore/QFile>

using namespace mahfooz;
using namespace mahfooz::intake;
using namespace mahfooz::tests;

TEST_CASE("what is stored is there when the database is opened again") {
  FreshDatabase fresh(MAHFOOZ_EACH_DATABASE());
  REQUIRE(SqlCaseStore(fresh.get(), [] { return 1; }).insert(caseOf(1, {10})));
  SqlDatabase again(fresh.address());
  REQUIRE(again.prepare());
  SqlCaseStore store(again, [] { return 1; });
  CHECK(store.find(referenceOf(1)).value());
  CHECK(store.insert(caseOf(1, {10})).value() == Inserted::Before);
}

TEST_CASE("the SQLite file is its owner's alone and safe against power cuts") {
  FreshDatabase fresh(SqlDialect::Sqlite);
  REQUIRE(SqlCaseStore(fresh.get(), [] { return 1; }).insert(caseOf(1, {10})));
  constexpr auto kOthers =
      QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
  for (const char* suffix : {"", "-wal", "-shm"}) {
    const QString path = fresh.address().path + QLatin1String(suffix);
    INFO(suffix);
    REQUIRE(QFile::exists(path));
    CHECK((QFile::permissions(path) & kOthers) == QFileDevice::Permissions());
  }
  CHECK(fresh.ask("PRAGMA journal_mode").toString() == QStringLiteral("wal"));
  CHECK(fresh.ask("PRAGMA synchronous").toInt() == 2);  // FULL
}

TEST_CASE("a commit in PostgreSQL waits for the disk, whatever the server's default is") {
  FreshDatabase fresh(SqlDialect::Postgres);
  fresh.ask("ALTER SYSTEM SET synchronous_commit = off");
  fresh.ask("SELECT pg_reload_conf()");
  CHECK(fresh.ask("SHOW synchronous_commit").toString() == QStringLiteral("on"));
  fresh.ask("ALTER SYSTEM RESET synchronous_commit");
}

TEST_CASE("a database of a newer program is refused") {
  FreshDatabase fresh(MAHFOOZ_EACH_DATABASE());
  fresh.ask("INSERT INTO migrations (shape) VALUES (1000)");
  CHECK(SqlDatabase(fresh.address()).prepare().error() == Error(ErrorCode::StorageFailed));
  CHECK(SqlDatabase(fresh.address()).attach().error() == Error(ErrorCode::StorageFailed));
}

TEST_CASE("a file that is no SQLite database is refused") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("cases.sqlite"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(QByteArray(10000, 'x'));
  file.close();
  qtApplication();
  CHECK(SqlDatabase(sqliteAddress(path)).prepare().error() == Error(ErrorCode::StorageFailed));
  CHECK(SqlDatabase(sqliteAddress(QStringLiteral("/nowhere/at/all"))).prepare().error() ==
        Error(ErrorCode::StorageFailed));
}
