#include "app/intake/CaseStore.h"
#include "app/intake/SqlConnection.h"
#include "app/intake/SqliteCaseStore.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <atomic>
#include <thread>

using namespace mahfooz;
using namespace mahfooz::intake;

namespace {

StoredCase caseNamed(std::uint8_t name) {
  StoredCase stored;
  stored.reference.fill(name);
  stored.publicKey.fill(2);
  stored.digest.fill(3);
  stored.receivedAt = "2026-11-24T02:00:00Z";
  stored.receiptSignature.fill(4);
  stored.status = cases::StatusWord::Active;
  stored.language = cases::Language::English;
  stored.source = cases::Source::Kiosk;
  stored.ageThen = cases::AgeThen::Adult;
  for (std::uint8_t item = 0; item < 12; ++item)
    stored.items.push_back({MediaKind::Photo,
                            cases::StatusWord::Received,
                            {{Algorithm::Pdq, Variant::Displayed, item, {item, 0, 255}, {item}}}});
  return stored;
}

CaseReference referenceOf(std::uint8_t name) {
  CaseReference reference{};
  reference.fill(name);
  return reference;
}

class Folder {
 public:
  Folder() { tests::qtApplication(); }
  [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("cases.sqlite")); }
  [[nodiscard]] std::unique_ptr<CaseStore> open() const { return *SqliteCaseStore::open(path()); }

 private:
  QTemporaryDir m_folder;
};

// The contract: every kind of storage has to pass these.

void keepsCases(CaseStore& store) {
  REQUIRE(store.insert(caseNamed(1)).value() == Inserted::Now);
  const auto found = store.find(referenceOf(1)).value();
  REQUIRE(found);
  const StoredCase expected = caseNamed(1);
  CHECK(found->reference == expected.reference);
  CHECK(found->publicKey == expected.publicKey);
  CHECK(found->digest == expected.digest);
  CHECK(found->receivedAt == expected.receivedAt);
  CHECK(found->receiptSignature == expected.receiptSignature);
  CHECK(found->status == expected.status);
  CHECK(found->language == expected.language);
  CHECK(found->source == expected.source);
  CHECK(found->ageThen == expected.ageThen);
  const auto items = store.itemsOf(referenceOf(1)).value();
  REQUIRE(items.size() == expected.items.size());
  for (std::size_t at = 0; at < items.size(); ++at) {
    REQUIRE(items[at].fingerprints.size() == 1);
    CHECK(items[at].fingerprints[0].quality == expected.items[at].fingerprints[0].quality);
    CHECK(items[at].fingerprints[0].sealedValue == expected.items[at].fingerprints[0].sealedValue);
    CHECK(items[at].fingerprints[0].valueReference == expected.items[at].fingerprints[0].valueReference);
  }
}

void keepsTheFirstOfTwo(CaseStore& store) {
  REQUIRE(store.insert(caseNamed(1)).value() == Inserted::Now);
  StoredCase other = caseNamed(1);
  other.digest.fill(9);
  other.items.clear();
  CHECK(store.insert(other).value() == Inserted::Before);
  CHECK(store.find(referenceOf(1)).value()->digest == caseNamed(1).digest);
  CHECK(store.itemsOf(referenceOf(1)).value().size() == caseNamed(1).items.size());
}

void doesNotKnowStrangers(CaseStore& store) {
  CHECK_FALSE(store.find(referenceOf(7)).value());
  CHECK(store.itemsOf(referenceOf(7)).value().empty());
  CHECK(store.ping());
}

void remembersNonces(CaseStore& store) {
  CHECK(store.rememberNonce(referenceOf(1), "nonce", 1000, 1600).value());
  CHECK_FALSE(store.rememberNonce(referenceOf(1), "nonce", 1001, 1601).value());
  CHECK_FALSE(store.rememberNonce(referenceOf(1), "nonce", 1600, 2200).value());
  CHECK(store.rememberNonce(referenceOf(1), "other", 1000, 1600).value());
  CHECK(store.rememberNonce(referenceOf(2), "nonce", 1000, 1600).value());
  CHECK(store.rememberNonce(referenceOf(1), "nonce", 1601, 2201).value());  // forgotten by then
}

void takesOneOfManyAtOnce(CaseStore& store) {
  std::atomic<int> now = 0;
  std::atomic<int> before = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 8; ++thread) {
    threads.emplace_back([&] {
      for (std::uint8_t name = 1; name <= 5; ++name) {
        const auto inserted = store.insert(caseNamed(name));
        if (inserted) ++(*inserted == Inserted::Now ? now : before);
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  CHECK(now == 5);
  CHECK(before == 35);
}

}  // namespace

TEST_CASE("SQLite keeps cases as they are") {
  keepsCases(*Folder().open());
}
TEST_CASE("SQLite keeps the first of two cases with one number") {
  keepsTheFirstOfTwo(*Folder().open());
}
TEST_CASE("SQLite knows no strangers") {
  doesNotKnowStrangers(*Folder().open());
}
TEST_CASE("SQLite remembers a nonce until it expires") {
  remembersNonces(*Folder().open());
}
TEST_CASE("SQLite takes every case once when many threads bring it") {
  takesOneOfManyAtOnce(*Folder().open());
}

TEST_CASE("SQLite still has its cases when it is opened again") {
  const Folder folder;
  REQUIRE(folder.open()->insert(caseNamed(1)));
  const auto again = folder.open();
  CHECK(again->find(referenceOf(1)).value());
  CHECK(again->insert(caseNamed(1)).value() == Inserted::Before);
}

TEST_CASE("the SQLite file is its owner's alone and safe against power cuts") {
  const Folder folder;
  const auto store = folder.open();
  REQUIRE(store->insert(caseNamed(1)));
  constexpr auto kOthers =
      QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
  for (const char* suffix : {"", "-wal", "-shm"}) {
    const QString path = folder.path() + QLatin1String(suffix);
    INFO(suffix);
    REQUIRE(QFile::exists(path));
    CHECK((QFile::permissions(path) & kOthers) == QFileDevice::Permissions());
  }
  SqlConnection connection(folder.path());
  auto journal = connection.run("PRAGMA journal_mode").value();
  REQUIRE(journal.next());
  CHECK(journal.value(0).toString() == QStringLiteral("wal"));
  auto synchronous = connection.run("PRAGMA synchronous").value();
  REQUIRE(synchronous.next());
  CHECK(synchronous.value(0).toInt() == 2);  // FULL
}

TEST_CASE("a SQLite file of a newer program is refused") {
  const Folder folder;
  REQUIRE(folder.open()->ping());
  {
    SqlConnection connection(folder.path());
    REQUIRE(connection.run("INSERT INTO migrations (shape) VALUES (1000)"));
  }
  CHECK(SqliteCaseStore::open(folder.path()).error() == Error(ErrorCode::StorageFailed));
}

TEST_CASE("a file that is no SQLite database is refused") {
  const Folder folder;
  QFile file(folder.path());
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(QByteArray(10000, 'x'));
  file.close();
  CHECK(SqliteCaseStore::open(folder.path()).error() == Error(ErrorCode::StorageFailed));
  CHECK(SqliteCaseStore::open(QStringLiteral("/nowhere/at/all")).error() == Error(ErrorCode::StorageFailed));
}

TEST_CASE("a case that cannot be written whole is not written at all") {
  const Folder folder;
  const auto store = folder.open();
  {
    SqlConnection connection(folder.path());
    REQUIRE(connection.run("DROP TABLE fingerprints"));
  }
  CHECK(store->insert(caseNamed(1)).error() == Error(ErrorCode::StorageFailed));
  CHECK_FALSE(store->find(referenceOf(1)).value());
}
