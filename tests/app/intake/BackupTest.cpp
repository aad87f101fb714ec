#include "app/intake/Backup.h"
#include "app/intake/BackupStream.h"
#include "app/intake/PlatformRegistry.h"
#include "app/intake/SqlFeedStore.h"
#include "core/case/ServiceKeys.h"
#include "tests/app/intake/Databases.h"
#include "tests/app/intake/StoredCases.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace mahfooz;
using namespace mahfooz::intake;
using namespace mahfooz::tests;

namespace {

constexpr auto kClock = [] { return std::int64_t{2'000'000'000}; };

cases::StorageKeys newKeys() {
  return std::move(*cases::StorageKeys::derive(cases::ServiceKeys::generate()->storageSeed()));
}

PlatformKeys someKeys() {
  PlatformKeys keys;
  keys.functionKey.fill(1);
  keys.subscriptionKey.fill(2);
  return keys;
}

void fill(SqlDatabase& database) {
  SqlCaseStore cases(database, kClock);
  SqlFeedStore feed(database, kClock);
  StoredCase big = caseOf(1, {10, 11});
  big.items.push_back(itemOf(MediaKind::Video, Algorithm::TmkPdqf, 30));
  big.items.back().fingerprints[0].sealedValue.assign(300000, 0xA5);
  REQUIRE(cases.insert(big));
  REQUIRE(cases.insert(caseOf(2, {11, 12})));
  REQUIRE(cases.addItems(referenceOf(2), additionOf(5, {13}), 100));
  REQUIRE(cases.insert(caseOf(3, {14})));
  REQUIRE(cases.withdraw(referenceOf(3), withdrawalOf(8)));
  REQUIRE(cases.rememberNonce(referenceOf(1), "nonce", 1, 1'000'000));
  REQUIRE(PlatformRegistry(database).add("a platform", someKeys(), 5));
  const auto platform = feed.platformWith(someKeys()).value().value();
  REQUIRE(feed.giveFeedback(
      platform, std::vector<FeedbackGiven>{{photoOf(11).fingerprints[0].valueReference, FeedbackValue::Blocked, {7}}}));
}

// Everything that people and platforms can see.
void checkSame(SqlDatabase& one, SqlDatabase& other) {
  SqlCaseStore first(one, kClock);
  SqlCaseStore second(other, kClock);
  for (const std::uint8_t name : {std::uint8_t{1}, std::uint8_t{2}, std::uint8_t{3}}) {
    const auto expected = first.find(referenceOf(name)).value();
    const auto found = second.find(referenceOf(name)).value();
    REQUIRE(found);
    CHECK(found->publicKey == expected->publicKey);
    CHECK(found->status == expected->status);
    CHECK(found->withdrawal.has_value() == expected->withdrawal.has_value());
    const auto expectedItems = first.itemsOf(referenceOf(name)).value();
    const auto items = second.itemsOf(referenceOf(name)).value();
    REQUIRE(items.size() == expectedItems.size());
    for (std::size_t at = 0; at < items.size(); ++at) {
      CHECK(items[at].fingerprints[0].sealedValue == expectedItems[at].fingerprints[0].sealedValue);
      CHECK(items[at].fingerprints[0].platforms.size() == expectedItems[at].fingerprints[0].platforms.size());
    }
  }
  CHECK(second.addItems(referenceOf(2), additionOf(5, {13}), 100).value().added == Added::Before);
  CHECK_FALSE(second.rememberNonce(referenceOf(1), "nonce", 2, 1'000'000).value());
}

// The same content as a service of another shape would have written it; the shape comes first, as four bytes.
void rewriteAsOfShape(quint8 shape, const cases::StorageKeys& keys, const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  BackupReader reader(file);
  REQUIRE(reader.begin(keys));
  QByteArray content;
  for (auto piece = reader.next(); piece.value(); piece = reader.next())
    content += *piece.value();
  file.close();
  content[3] = static_cast<char>(shape);
  REQUIRE(file.open(QIODevice::WriteOnly));
  BackupWriter writer(file);
  REQUIRE(writer.begin(keys));
  constexpr qsizetype kStep = 10'000;  // a piece has a longest length
  for (qsizetype at = 0; at < content.size(); at += kStep)
    REQUIRE(writer.write(content.mid(at, kStep)));
  REQUIRE(writer.end());
}

}  // namespace

TEST_CASE("a backup of one database restores into each kind") {
  const SqlDialect from = GENERATE(SqlDialect::Sqlite, SqlDialect::Postgres);
  const SqlDialect to = GENERATE(SqlDialect::Sqlite, SqlDialect::Postgres);
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("backup"));
  const auto keys = newKeys();
  FreshDatabase source(from);
  fill(source.get());
  REQUIRE(writeBackup(source.get(), keys, path));
  CHECK((QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == QFileDevice::Permissions());
  FreshDatabase target(to);
  REQUIRE(restoreBackup(target.get(), keys, path, kClock()).value() == Restored::All);
  checkSame(source.get(), target.get());
  SqlFeedStore feed(target.get(), kClock);
  const auto platform = feed.platformWith(someKeys()).value().value();
  const auto page = std::get<FeedPage>(feed.fetch({platform, FeedPosition{1000, 0}, 100, 1'000'000}).value());
  REQUIRE(page.records.size() == 6);  // wherever it was before, all comes again
  CHECK(std::ranges::all_of(page.records, [](const FeedRecord& record) { return !record.sealedValue.empty(); }));
  CHECK(std::ranges::count_if(page.records, [](const FeedRecord& record) { return record.cases.size() == 2; }) == 1);
  CHECK(std::ranges::count_if(page.records, [](const FeedRecord& record) { return !record.feedback.empty(); }) == 1);
  CHECK(restoreBackup(target.get(), keys, path, kClock()).value() == Restored::DatabaseNotEmpty);
}

TEST_CASE("a backup of the shape before restores, of an older or a newer one does not") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("backup"));
  const auto keys = newKeys();
  FreshDatabase source(SqlDialect::Sqlite);
  fill(source.get());
  REQUIRE(writeBackup(source.get(), keys, path));
  FreshDatabase target(MAHFOOZ_EACH_DATABASE());
  for (const quint8 shape : {quint8{1}, quint8{4}}) {
    rewriteAsOfShape(shape, keys, path);
    CHECK(restoreBackup(target.get(), keys, path, kClock()).error() == Error(ErrorCode::StorageFailed));
  }
  rewriteAsOfShape(2, keys, path);
  REQUIRE(restoreBackup(target.get(), keys, path, kClock()).value() == Restored::All);
  checkSame(source.get(), target.get());
  CHECK(target.ask("SELECT COUNT(*) FROM feed_records WHERE status = 'Active' AND value_case IS NULL").toInt() == 0);
}

TEST_CASE("a backup that is not whole, or of another service, restores nothing") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("backup"));
  const auto keys = newKeys();
  FreshDatabase source(SqlDialect::Sqlite);
  fill(source.get());
  REQUIRE(writeBackup(source.get(), keys, path));
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray whole = file.readAll();
  file.close();
  FreshDatabase target(MAHFOOZ_EACH_DATABASE());
  const auto isRefused = [&](const QByteArray& content) {
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto restored = restoreBackup(target.get(), keys, path, kClock());
    return !restored && restored.error() == Error(ErrorCode::StorageFailed) &&
           target.ask("SELECT COUNT(*) FROM cases").toInt() == 0 &&
           target.ask("SELECT COUNT(*) FROM feed_clock").toInt() == 1;
  };
  CHECK(isRefused({}));
  CHECK(isRefused(whole.left(whole.size() - 1)));
  CHECK(isRefused(whole.left(whole.size() / 2)));
  CHECK(isRefused(whole + 'x'));
  for (const qsizetype at : {qsizetype{3}, qsizetype{30}, qsizetype{45}, qsizetype{1000}, whole.size() - 5}) {
    QByteArray changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    CHECK(isRefused(changed));
  }
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(whole);
  file.close();
  CHECK(restoreBackup(target.get(), newKeys(), path, kClock()).error() == Error(ErrorCode::StorageFailed));
  CHECK(restoreBackup(target.get(), keys, path, kClock()).value() == Restored::All);
}

TEST_CASE("a backup holds no fingerprint that can be read and cannot be put half over another file") {
  const QTemporaryDir folder;
  const auto keys = newKeys();
  FreshDatabase source(SqlDialect::Sqlite);
  fill(source.get());
  CHECK(writeBackup(source.get(), keys, folder.filePath(QStringLiteral("no/such/folder"))).error() ==
        Error(ErrorCode::OutputFailed));
  const QString path = folder.filePath(QStringLiteral("backup"));
  REQUIRE(writeBackup(source.get(), keys, path));
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray content = file.readAll();
  CHECK_FALSE(content.contains("a platform"));
  CHECK_FALSE(content.contains(QByteArray(32, '\xA5')));
}
