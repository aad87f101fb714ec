#include "app/intake/SqlCaseStore.h"
#include "tests/app/intake/Databases.h"
#include "tests/app/intake/StoredCases.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

using namespace mahfooz;
using namespace mahfooz::intake;
using namespace mahfooz::tests;

// The contract: every kind of storage has to pass these.

namespace {

constexpr std::size_t kMany = 100;

class Store {
 public:
  explicit Store(SqlDialect dialect) : m_database(dialect), m_store(m_database.get(), [] { return 1000; }) {}
  CaseStore* operator->() { return &m_store; }
  FreshDatabase& database() { return m_database; }

 private:
  FreshDatabase m_database;
  SqlCaseStore m_store;
};

bool areEqual(const StoredFingerprint& one, const StoredFingerprint& other) {
  return one.algorithm == other.algorithm && one.variant == other.variant && one.quality == other.quality &&
         one.sealedValue == other.sealedValue && one.valueReference == other.valueReference;
}

bool areEqual(const std::vector<StoredItem>& some, const std::vector<StoredItem>& others) {
  return std::ranges::equal(some, others, [](const StoredItem& one, const StoredItem& other) {
    return one.kind == other.kind && one.status == other.status &&
           std::ranges::equal(one.fingerprints, other.fingerprints,
                              [](const auto& a, const auto& b) { return areEqual(a, b); });
  });
}

template <class Function>
void onThreads(int count, Function function) {
  std::vector<std::thread> threads;
  for (int thread = 0; thread < count; ++thread)
    threads.emplace_back([&, thread] { function(thread); });
  for (std::thread& thread : threads)
    thread.join();
}

}  // namespace

TEST_CASE("cases are kept as they are") {
  Store store(MAHFOOZ_EACH_DATABASE());
  StoredCase expected = caseOf(1, {10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21});
  expected.items.push_back(itemOf(MediaKind::Video, Algorithm::TmkPdqf, 30));
  expected.items.back().fingerprints[0].sealedValue.assign(300000, 0xA5);
  REQUIRE(store->insert(expected).value() == Inserted::Now);
  const auto found = store->find(referenceOf(1)).value();
  REQUIRE(found);
  CHECK(found->reference == expected.reference);
  CHECK(found->publicKey == expected.publicKey);
  CHECK(found->digest == expected.digest);
  CHECK(found->receivedAt == expected.receivedAt);
  CHECK(found->receiptSignature == expected.receiptSignature);
  CHECK(found->status == expected.status);
  CHECK(found->language == expected.language);
  CHECK(found->source == expected.source);
  CHECK(found->ageThen == expected.ageThen);
  CHECK_FALSE(found->withdrawal);
  CHECK(areEqual(store->itemsOf(referenceOf(1)).value(), expected.items));
}

TEST_CASE("of two cases with one number the first is kept") {
  Store store(MAHFOOZ_EACH_DATABASE());
  REQUIRE(store->insert(caseOf(1, {10, 11})).value() == Inserted::Now);
  StoredCase other = caseOf(1, {});
  other.digest.fill(9);
  CHECK(store->insert(other).value() == Inserted::Before);
  CHECK(store->find(referenceOf(1)).value()->digest == caseOf(1, {}).digest);
  CHECK(store->itemsOf(referenceOf(1)).value().size() == 2);
}

TEST_CASE("strangers are not known") {
  Store store(MAHFOOZ_EACH_DATABASE());
  CHECK_FALSE(store->find(referenceOf(7)).value());
  CHECK(store->itemsOf(referenceOf(7)).value().empty());
  CHECK(store->addItems(referenceOf(7), additionOf(1, {10}), kMany).value().added == Added::NoCase);
  CHECK(store->withdraw(referenceOf(7), withdrawalOf(1)).value().withdrawn == Withdrawn::NoCase);
  CHECK(store->ping());
}

TEST_CASE("a nonce is remembered until it expires") {
  Store store(MAHFOOZ_EACH_DATABASE());
  CHECK(store->rememberNonce(referenceOf(1), "nonce", 1000, 1600).value());
  CHECK_FALSE(store->rememberNonce(referenceOf(1), "nonce", 1001, 1601).value());
  CHECK_FALSE(store->rememberNonce(referenceOf(1), "nonce", 1600, 2200).value());
  CHECK(store->rememberNonce(referenceOf(1), "other", 1000, 1600).value());
  CHECK(store->rememberNonce(referenceOf(2), "nonce", 1000, 1600).value());
  CHECK(store->rememberNonce(referenceOf(1), "nonce", 1601, 2201).value());  // forgotten by then
}

TEST_CASE("every case is taken once when many threads bring it") {
  Store store(MAHFOOZ_EACH_DATABASE());
  std::atomic<int> now = 0;
  std::atomic<int> before = 0;
  onThreads(8, [&](int) {
    for (std::uint8_t name = 1; name <= 5; ++name) {
      const auto inserted = store->insert(caseOf(name, {10, 11, name}));
      if (inserted) ++(*inserted == Inserted::Now ? now : before);
    }
  });
  CHECK(now == 5);
  CHECK(before == 35);
}

TEST_CASE("a nonce is new to one of many threads") {
  Store store(MAHFOOZ_EACH_DATABASE());
  std::atomic<int> isNew = 0;
  onThreads(8, [&](int) {
    if (store->rememberNonce(referenceOf(1), "nonce", 1000, 1600).value()) ++isNew;
  });
  CHECK(isNew == 1);
}

TEST_CASE("items are added behind those that are there") {
  Store store(MAHFOOZ_EACH_DATABASE());
  REQUIRE(store->insert(caseOf(1, {10, 11})));
  const auto added = store->addItems(referenceOf(1), additionOf(5, {12, 10}), kMany).value();
  CHECK(added.added == Added::Now);
  CHECK(added.receivedAt == additionOf(5, {}).receivedAt);
  CHECK(areEqual(store->itemsOf(referenceOf(1)).value(), caseOf(1, {10, 11, 12, 10}).items));
}

TEST_CASE("the same addition again gives the stored receipt and adds nothing") {
  Store store(MAHFOOZ_EACH_DATABASE());
  REQUIRE(store->insert(caseOf(1, {10})));
  REQUIRE(store->addItems(referenceOf(1), additionOf(5, {12}), kMany));
  StoredAddition again = additionOf(5, {12});
  again.receivedAt = "2030-01-01T00:00:00Z";
  again.receiptSignature.fill(99);
  const auto outcome = store->addItems(referenceOf(1), again, 2).value();  // it is in, whatever the limit is now
  CHECK(outcome.added == Added::Before);
  CHECK(outcome.receivedAt == additionOf(5, {}).receivedAt);
  CHECK(outcome.receiptSignature == additionOf(5, {}).receiptSignature);
  CHECK(store->itemsOf(referenceOf(1)).value().size() == 2);
}

TEST_CASE("an addition beyond the limit is refused whole") {
  Store store(MAHFOOZ_EACH_DATABASE());
  REQUIRE(store->insert(caseOf(1, {10, 11})));
  CHECK(store->addItems(referenceOf(1), additionOf(5, {12, 13}), 3).value().added == Added::TooManyItems);
  CHECK(store->itemsOf(referenceOf(1)).value().size() == 2);
  CHECK(store->addItems(referenceOf(1), additionOf(5, {12}), 3).value().added == Added::Now);
}

TEST_CASE("many additions at once never pass the limit together") {
  Store store(MAHFOOZ_EACH_DATABASE());
  REQUIRE(store->insert(caseOf(1, {10})));
  std::atomic<int> added = 0;
  onThreads(8, [&](int thread) {
    const auto name = static_cast<std::uint8_t>(20 + thread);
    if (store->addItems(referenceOf(1), additionOf(name, {name, 10}), 7).value().added == Added::Now) ++added;
  });
  CHECK(added == 3);
  CHECK(store->itemsOf(referenceOf(1)).value().size() == 7);
}

TEST_CASE("a withdrawn case keeps its row and nothing of its fingerprints") {
  Store store(MAHFOOZ_EACH_DATABASE());
  REQUIRE(store->insert(caseOf(1, {10, 11})));
  REQUIRE(store->insert(caseOf(2, {11, 12})));
  REQUIRE(store->addItems(referenceOf(1), additionOf(5, {13}), kMany));
  const auto outcome = store->withdraw(referenceOf(1), withdrawalOf(8)).value();
  CHECK(outcome.withdrawn == Withdrawn::Now);
  CHECK(outcome.stored.withdrawnAt == withdrawalOf(8).withdrawnAt);
  const auto found = store->find(referenceOf(1)).value();
  REQUIRE(found);
  CHECK(found->status == cases::StatusWord::Withdrawn);
  CHECK(found->publicKey == caseOf(1, {}).publicKey);
  CHECK(found->digest == caseOf(1, {}).digest);
  REQUIRE(found->withdrawal);
  CHECK(found->withdrawal->receiptSignature == withdrawalOf(8).receiptSignature);
  CHECK(store->itemsOf(referenceOf(1)).value().empty());
  CHECK(store.database().ask("SELECT COUNT(*) FROM fingerprints").toInt() == 2);
  CHECK(areEqual(store->itemsOf(referenceOf(2)).value(), caseOf(2, {11, 12}).items));
}

TEST_CASE("a withdrawal is final and the first one stands") {
  Store store(MAHFOOZ_EACH_DATABASE());
  REQUIRE(store->insert(caseOf(1, {10})));
  REQUIRE(store->addItems(referenceOf(1), additionOf(5, {11}), kMany));
  REQUIRE(store->withdraw(referenceOf(1), withdrawalOf(8)));
  StoredWithdrawal again = withdrawalOf(9);
  again.withdrawnAt = "2030-01-01T00:00:00Z";
  const auto outcome = store->withdraw(referenceOf(1), again).value();
  CHECK(outcome.withdrawn == Withdrawn::Before);
  CHECK(outcome.stored.withdrawnAt == withdrawalOf(8).withdrawnAt);
  CHECK(outcome.stored.receiptSignature == withdrawalOf(8).receiptSignature);
  CHECK(store->addItems(referenceOf(1), additionOf(5, {11}), kMany).value().added == Added::CaseWithdrawn);
  CHECK(store->addItems(referenceOf(1), additionOf(6, {12}), kMany).value().added == Added::CaseWithdrawn);
  CHECK(store->insert(caseOf(1, {10})).value() == Inserted::Before);
  CHECK(store->itemsOf(referenceOf(1)).value().empty());
}

TEST_CASE("nothing is added to a case while it is withdrawn") {
  Store store(MAHFOOZ_EACH_DATABASE());
  for (std::uint8_t name = 1; name <= 5; ++name) {
    REQUIRE(store->insert(caseOf(name, {10, name})));
    onThreads(4, [&](int thread) {
      const auto value = static_cast<std::uint8_t>(40 + thread);
      if (thread == 0)
        CHECK(store->withdraw(referenceOf(name), withdrawalOf(8)));
      else
        CHECK(store->addItems(referenceOf(name), additionOf(value, {value}), kMany));
    });
    CHECK(store->itemsOf(referenceOf(name)).value().empty());
  }
  CHECK(store.database().ask("SELECT COUNT(*) FROM fingerprints").toInt() == 0);
  CHECK(store.database().ask("SELECT COUNT(*) FROM feed_links").toInt() == 0);
  CHECK(store.database().ask("SELECT COUNT(*) FROM feed_records WHERE status = 'Active'").toInt() == 0);
}

TEST_CASE("a case that cannot be written whole is not written at all") {
  Store store(MAHFOOZ_EACH_DATABASE());
  store.database().ask("DROP TABLE fingerprints");
  CHECK(store->insert(caseOf(1, {10})).error() == Error(ErrorCode::StorageFailed));
  CHECK_FALSE(store->find(referenceOf(1)).value());
}
