#include "app/intake/SqlCaseStore.h"
#include "app/intake/SqlSchema.h"
#include "tests/app/intake/Databases.h"
#include "tests/app/intake/StoredCases.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <atomic>
#include <thread>

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

namespace {

// A database as the first release left it: two cases that share a photo, one of them with a photo's MD5.
void fillFirstShape(SqlConnection& sql) {
  const QByteArray one = blob(referenceOf(1));
  const QByteArray two = blob(referenceOf(2));
  for (const QByteArray& reference : {one, two}) {
    REQUIRE(sql.run("INSERT INTO cases VALUES (?, ?, ?, '2026-11-24T02:00:00Z', ?, 'Received', 'ur', 'home', 'minor')",
                    {reference, QByteArray(32, 'k'), QByteArray(32, 'd'), QByteArray(64, 's')}));
    REQUIRE(sql.run("INSERT INTO items VALUES (?, 0, 'photo', 'Received')", {reference}));
    REQUIRE(sql.run("INSERT INTO fingerprints VALUES (?, 0, 0, 'pdq', 'displayed', 87, ?, ?)",
                    {reference, QByteArray("sealed"), QByteArray(32, 'v')}));
  }
  REQUIRE(sql.run("INSERT INTO fingerprints VALUES (?, 0, 1, 'md5', 'stored', 100, ?, ?)",
                  {two, QByteArray("sealed"), QByteArray(32, 'm')}));
  REQUIRE(sql.run("INSERT INTO items VALUES (?, 1, 'video', 'Received')", {two}));
  REQUIRE(sql.run("INSERT INTO fingerprints VALUES (?, 1, 0, 'tmk-pdqf', 'displayed', 90, ?, ?)",
                  {two, QByteArray("sealed"), QByteArray(32, 't')}));
}

void cutAllConnections(FreshDatabase& fresh) {
  fresh.ask(
      "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity "
      "WHERE datname = current_database() AND pid <> pg_backend_pid()");
}

}  // namespace

TEST_CASE("a database of the first shape gets the feed with all that it holds") {
  FreshDatabase fresh(MAHFOOZ_EACH_DATABASE(), FreshDatabase::Shape::None);
  REQUIRE(fresh.get().write([](SqlConnection& sql) { return migrateTo(sql, 1); }));
  REQUIRE(fresh.get().write([](SqlConnection& sql) -> Result<void> {
    fillFirstShape(sql);
    return {};
  }));
  CHECK(fresh.get().attach().error() == Error(ErrorCode::StorageFailed));
  REQUIRE(fresh.get().prepare());
  CHECK(fresh.get().attach());
  CHECK(fresh.ask("SELECT MAX(shape) FROM migrations").toUInt() == newestShape());
  CHECK(fresh.ask("SELECT COUNT(*) FROM feed_records").toInt() == 2);
  CHECK(fresh.ask("SELECT COUNT(*) FROM feed_links").toInt() == 3);
  CHECK(fresh.ask("SELECT change FROM feed_clock").toInt() == 2);
  CHECK(fresh.ask("SELECT MAX(change) FROM feed_records").toInt() == 2);
  CHECK(fresh.ask("SELECT COUNT(*) FROM feed_records WHERE signal = 'VideoTMK'").toInt() == 1);
  CHECK(fresh.ask("SELECT COUNT(*) FROM feed_records WHERE case_count = 2 AND value_item = 0").toInt() == 1);
  CHECK(fresh.ask("SELECT COUNT(*) FROM feed_records WHERE case_count = 1 AND value_item = 1").toInt() == 1);
  SqlCaseStore store(fresh.get(), [] { return 1; });
  CHECK(store.itemsOf(referenceOf(2)).value().size() == 2);
  CHECK(store.addItems(referenceOf(2), additionOf(1, {10}), 10).value().added == Added::Now);
  CHECK(store.withdraw(referenceOf(1), withdrawalOf(1)).value().withdrawn == Withdrawn::Now);
}

TEST_CASE("a migration that fails leaves the database as it was") {
  FreshDatabase fresh(MAHFOOZ_EACH_DATABASE(), FreshDatabase::Shape::None);
  REQUIRE(fresh.get().write([](SqlConnection& sql) { return migrateTo(sql, 1); }));
  fresh.ask("CREATE TABLE feed_feedback (in_the_way TEXT)");
  CHECK(fresh.get().prepare().error() == Error(ErrorCode::StorageFailed));
  CHECK(fresh.ask("SELECT MAX(shape) FROM migrations").toUInt() == 1);
  fresh.ask("DROP TABLE feed_feedback");
  CHECK(fresh.get().prepare());
}

TEST_CASE("many services may start on one new database at once") {
  FreshDatabase fresh(MAHFOOZ_EACH_DATABASE(), FreshDatabase::Shape::None);
  std::atomic<int> ready = 0;
  std::vector<std::thread> services;
  for (int service = 0; service < 6; ++service) {
    services.emplace_back([&] {
      SqlDatabase database(fresh.address());
      if (database.prepare() && database.attach()) ++ready;
    });
  }
  for (std::thread& service : services)
    service.join();
  CHECK(ready == 6);
  CHECK(fresh.ask("SELECT COUNT(*) FROM migrations").toUInt() == newestShape());
}

TEST_CASE("a lost connection is made again within one request") {
  FreshDatabase fresh(SqlDialect::Postgres);
  SqlCaseStore store(fresh.get(), [] { return 1; });
  REQUIRE(store.insert(caseOf(1, {10})));
  cutAllConnections(fresh);
  CHECK(store.insert(caseOf(2, {10})).value() == Inserted::Now);
  cutAllConnections(fresh);
  CHECK(store.find(referenceOf(2)).value());
  cutAllConnections(fresh);
  CHECK(store.rememberNonce(referenceOf(1), "nonce", 1000, 1600).value());
}

TEST_CASE("while the database server is gone the answer is a failure, and afterwards all is well") {
  PostgresServer server(PostgresServer::Sync::Durable);
  SqlDatabase database(parseDatabaseAddress(server.newDatabase()).value());
  REQUIRE(database.prepare());
  SqlCaseStore store(database, [] { return 1; });
  REQUIRE(store.insert(caseOf(1, {10})));
  server.stop();
  QElapsedTimer timer;
  timer.start();
  CHECK(store.insert(caseOf(2, {10})).error() == Error(ErrorCode::StorageFailed));
  CHECK(store.ping().error() == Error(ErrorCode::StorageFailed));
  CHECK(timer.elapsed() < 20000);
  server.start();
  CHECK(store.ping());
  CHECK(store.insert(caseOf(2, {10})).value() == Inserted::Now);
  server.killNow();  // as when the power goes
  server.start();
  CHECK(store.find(referenceOf(1)).value());
  CHECK(store.find(referenceOf(2)).value());
  CHECK(store.itemsOf(referenceOf(2)).value().size() == 1);
}

TEST_CASE("transactions that stand in each other's way are run again") {
  FreshDatabase fresh(SqlDialect::Postgres);
  fresh.ask("CREATE TABLE accounts (id BIGINT PRIMARY KEY, amount BIGINT)");
  fresh.ask("INSERT INTO accounts VALUES (1, 0), (2, 0)");
  std::atomic<int> runs = 0;
  const auto addBoth = [&](int first, int second) {
    for (int round = 0; round < 5; ++round) {
      CHECK(fresh.get().write([&](SqlConnection& sql) -> Result<void> {
        ++runs;
        for (const int id : {first, second}) {
          if (const auto done = sql.run("UPDATE accounts SET amount = amount + 1 WHERE id = ?", {id}); !done)
            return done.error();
          std::this_thread::sleep_for(std::chrono::milliseconds(30));  // so that they do meet
        }
        return {};
      }));
    }
  };
  fresh.ask("ALTER SYSTEM SET deadlock_timeout = '50ms'");
  fresh.ask("SELECT pg_reload_conf()");
  std::thread other([&] { addBoth(2, 1); });
  addBoth(1, 2);
  other.join();
  fresh.ask("ALTER SYSTEM RESET deadlock_timeout");
  CHECK(fresh.ask("SELECT SUM(amount) FROM accounts").toInt() == 20);
  CHECK(runs > 10);
}
