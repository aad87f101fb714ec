#include "app/intake/FeedPages.h"
#include "app/intake/PlatformRegistry.h"
#include "app/intake/SqlFeedStore.h"
#include "tests/app/intake/Databases.h"
#include "tests/app/intake/StoredCases.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <thread>

using namespace mahfooz;
using namespace mahfooz::intake;
using namespace mahfooz::tests;

namespace {

constexpr std::int64_t kDay = 24 * 3600;

PlatformKeys keysOf(std::uint8_t name) {
  PlatformKeys keys;
  keys.functionKey.fill(name);
  keys.subscriptionKey.fill(static_cast<std::uint8_t>(name + 100));
  return keys;
}

// A feed with its cases and platforms, at a time that moves when it is told to.
class Feed {
 public:
  explicit Feed(SqlDialect dialect)
      : m_database(dialect),
        m_began(m_database.ask("SELECT began_at FROM feed_clock").toLongLong()),
        m_now(m_began + 1000),
        m_cases(m_database.get(), [this] { return m_now.load(); }),
        m_feed(m_database.get(), [this] { return m_now.load(); }) {}

  PlatformId platform(std::uint8_t name) {
    REQUIRE(PlatformRegistry(m_database.get()).add("platform " + std::to_string(name), keysOf(name), m_now).value() ==
            Registered::Now);
    return m_feed.platformWith(keysOf(name)).value().value();
  }

  std::variant<FeedPage, FetchRefusal> ask(PlatformId platform, std::variant<FeedStart, FeedPosition> from,
                                           std::size_t size = 100, std::size_t bytes = 1'000'000) {
    return m_feed.fetch({platform, from, size, bytes}).value();
  }
  FeedPage page(PlatformId platform, std::variant<FeedStart, FeedPosition> from, std::size_t size = 100,
                std::size_t bytes = 1'000'000) {
    return std::get<FeedPage>(ask(platform, from, size, bytes));
  }

  // All that comes from there on, in one session; the timestamp for the next one through `next`.
  std::vector<FeedRecord> session(PlatformId platform, std::int64_t from, std::size_t size, std::int64_t& next) {
    std::vector<FeedRecord> all;
    std::variant<FeedStart, FeedPosition> position = FeedStart{from};
    for (;;) {
      FeedPage got = page(platform, position, size);
      std::ranges::move(got.records, std::back_inserter(all));
      next = got.nextTimestamp;
      if (!got.hasMore) return all;
      position = got.next;
    }
  }

  FreshDatabase m_database;
  std::int64_t m_began;
  std::atomic<std::int64_t> m_now;
  SqlCaseStore m_cases;
  SqlFeedStore m_feed;
};

cases::KeyedReference valueOf(std::uint8_t photo) {
  return photoOf(photo).fingerprints[0].valueReference;
}

// Records that repeat of the other tables what is not there, or not all of it.
int untrueRecords(FreshDatabase& database) {
  return database
      .ask("SELECT COUNT(*) FROM feed_records r WHERE "
           "r.case_count <> (SELECT COUNT(*) FROM feed_links l WHERE l.value_reference = r.value_reference) OR "
           "r.feedback_count <> (SELECT COUNT(*) FROM feed_feedback a WHERE a.value_reference = r.value_reference) OR "
           "(r.status = 'Active') <> EXISTS (SELECT 1 FROM fingerprints f JOIN feed_links l "
           "ON l.value_reference = f.value_reference AND l.case_reference = f.case_reference "
           "WHERE f.case_reference = r.value_case AND f.item_position = r.value_item AND f.position = r.value_position "
           "AND f.value_reference = r.value_reference)")
      .toInt();
}

std::vector<FeedbackGiven> feedbackOn(std::uint8_t photo, FeedbackValue value) {
  return {{valueOf(photo), value, {7}}};
}

}  // namespace

TEST_CASE("a platform is known by both of its keys and no longer when it is revoked") {
  Feed feed(MAHFOOZ_EACH_DATABASE());
  const PlatformId first = feed.platform(1);
  CHECK(feed.platform(2) != first);
  PlatformKeys mixed = keysOf(1);
  mixed.subscriptionKey = keysOf(2).subscriptionKey;
  CHECK_FALSE(feed.m_feed.platformWith(mixed).value());
  CHECK_FALSE(feed.m_feed.platformWith(keysOf(3)).value());
  PlatformRegistry registry(feed.m_database.get());
  CHECK(registry.add("platform 1", keysOf(9), 5).value() == Registered::NameTaken);
  CHECK(registry.revoke("platform 1", 6).value() == Revoked::Now);
  CHECK(registry.revoke("platform 1", 7).value() == Revoked::NoSuchPlatform);
  CHECK_FALSE(feed.m_feed.platformWith(keysOf(1)).value());
  const auto list = registry.list().value();
  REQUIRE(list.size() == 2);
  CHECK(list[0].revoked);
  CHECK_FALSE(list[1].revoked);
  CHECK(registry.add("platform 1", keysOf(9), 8).value() == Registered::Now);
  CHECK(feed.m_feed.platformWith(keysOf(9)).value() == first);
}

TEST_CASE("one fingerprint in two cases is one record with both of them") {
  Feed feed(MAHFOOZ_EACH_DATABASE());
  const PlatformId platform = feed.platform(1);
  REQUIRE(feed.m_cases.insert(caseOf(1, {10, 11})));
  REQUIRE(feed.m_cases.insert(caseOf(2, {10, 10})));
  const FeedPage page = feed.page(platform, FeedStart{});
  REQUIRE(page.records.size() == 2);
  CHECK_FALSE(page.hasMore);
  CHECK(page.records[0].valueReference == valueOf(11));
  CHECK(page.records[0].cases == std::vector{referenceOf(1)});
  CHECK(page.records[1].valueReference == valueOf(10));
  CHECK(page.records[1].cases == std::vector{referenceOf(1), referenceOf(2)});
  CHECK(page.records[1].signal == "ImagePDQ");
  CHECK(page.records[1].sealedValue == photoOf(10).fingerprints[0].sealedValue);
  CHECK(page.records[1].changedAt == feed.m_now);
  CHECK_FALSE(page.records[1].withdrawn);
}

TEST_CASE("the feed holds what StopNCII's has a name for") {
  Feed feed(MAHFOOZ_EACH_DATABASE());
  const PlatformId platform = feed.platform(1);
  StoredCase stored = caseOf(1, {10});
  stored.items.push_back(itemOf(MediaKind::Photo, Algorithm::Md5, 11));
  stored.items.push_back(itemOf(MediaKind::Video, Algorithm::Md5, 12));
  stored.items.push_back(itemOf(MediaKind::Video, Algorithm::TmkPdqf, 13));
  stored.items.push_back(itemOf(MediaKind::Video, Algorithm::Vpdq, 14));
  REQUIRE(feed.m_cases.insert(stored));
  std::set<std::string> signals;
  for (const FeedRecord& record : feed.page(platform, FeedStart{}).records)
    signals.insert(record.signal);
  CHECK(signals == std::set<std::string>{"ImagePDQ", "VideoMD5", "VideoTMK"});
}

TEST_CASE("pages end by their number and by the length of their values, and always hold one") {
  Feed feed(MAHFOOZ_EACH_DATABASE());
  const PlatformId platform = feed.platform(1);
  StoredCase stored = caseOf(1, {10, 11, 12});
  for (StoredItem& item : stored.items)
    item.fingerprints[0].sealedValue.resize(1000);
  REQUIRE(feed.m_cases.insert(stored));
  const FeedPage two = feed.page(platform, FeedStart{}, 2);
  CHECK(two.records.size() == 2);
  CHECK(two.hasMore);
  CHECK(feed.page(platform, two.next, 2).records.size() == 1);
  CHECK_FALSE(feed.page(platform, two.next, 2).hasMore);
  CHECK(feed.page(platform, FeedStart{}, 3).hasMore == false);
  CHECK(feed.page(platform, FeedStart{}, 3, 2500).records.size() == 2);
  CHECK(feed.page(platform, FeedStart{}, 3, 10).records.size() == 1);
}

TEST_CASE("a later session misses nothing and repeats nothing, within one second too") {
  Feed feed(MAHFOOZ_EACH_DATABASE());
  const PlatformId platform = feed.platform(1);
  std::int64_t next = 0;
  for (std::uint8_t name = 1; name <= 4; ++name) {  // the clock stands still
    REQUIRE(feed.m_cases.insert(caseOf(name, {name, static_cast<std::uint8_t>(name + 50)})));
    CHECK(feed.session(platform, next, 1, next).size() == 2);
    CHECK(feed.session(platform, next, 1, next).empty());
  }
  feed.m_now = feed.m_now - 500;  // and a service whose clock is slow
  REQUIRE(feed.m_cases.insert(caseOf(9, {9})));
  CHECK(feed.session(platform, next, 1, next).size() == 1);
  CHECK(feed.session(platform, 0, 2, next).size() == 9);
}

TEST_CASE("what is withdrawn comes as a tombstone with the value that has to be deleted") {
  Feed feed(MAHFOOZ_EACH_DATABASE());
  const PlatformId platform = feed.platform(1);
  std::int64_t next = 0;
  REQUIRE(feed.m_cases.insert(caseOf(1, {10, 11})));
  REQUIRE(feed.m_cases.insert(caseOf(2, {11})));
  REQUIRE(feed.session(platform, 0, 10, next).size() == 2);
  REQUIRE(feed.m_cases.withdraw(referenceOf(1), withdrawalOf(1)));
  const auto changed = feed.session(platform, next, 10, next);
  REQUIRE(changed.size() == 2);
  CHECK(changed[0].valueReference == valueOf(10));
  CHECK(changed[0].withdrawn);
  CHECK(changed[0].sealedValue == photoOf(10).fingerprints[0].sealedValue);
  CHECK(changed[0].sealedFor == referenceOf(1));
  CHECK(changed[0].cases == std::vector{referenceOf(1)});
  CHECK_FALSE(changed[1].withdrawn);
  CHECK(changed[1].cases == std::vector{referenceOf(2)});
  CHECK(changed[1].sealedFor == referenceOf(2));  // the value that lay in the first case is gone
  CHECK(changed[1].sealedValue == photoOf(11).fingerprints[0].sealedValue);
  CHECK(untrueRecords(feed.m_database) == 0);
  REQUIRE(feed.m_cases.insert(caseOf(3, {10})));  // somebody else needs it again
  const auto again = feed.session(platform, next, 10, next);
  REQUIRE(again.size() == 1);
  CHECK_FALSE(again[0].withdrawn);
  CHECK(feed.m_database.ask("SELECT COUNT(*) FROM feed_tombstones").toInt() == 0);
}

TEST_CASE("a tombstone is wiped when every platform that had the record has been told") {
  Feed feed(MAHFOOZ_EACH_DATABASE());
  const PlatformId told = feed.platform(1);
  const PlatformId slow = feed.platform(2);
  feed.platform(3);  // never read anything
  std::int64_t next = 0;
  std::int64_t slowNext = 0;
  REQUIRE(feed.m_cases.insert(caseOf(1, {10})));
  (void)feed.session(told, 0, 10, next);
  (void)feed.session(slow, 0, 10, slowNext);
  REQUIRE(feed.m_cases.withdraw(referenceOf(1), withdrawalOf(1)));
  const auto left = [&] { return feed.m_database.ask("SELECT COUNT(*) FROM feed_tombstones").toInt(); };
  REQUIRE(feed.session(told, next, 10, next).size() == 1);
  (void)feed.session(told, next, 10, next);  // comes back: so it has got it
  feed.m_now = feed.m_now + 2 * kDay;
  REQUIRE(feed.m_feed.forgetTombstones(feed.m_now));
  CHECK(left() == 1);
  REQUIRE(feed.session(slow, slowNext, 10, slowNext).size() == 1);
  REQUIRE(feed.m_feed.forgetTombstones(feed.m_now));
  CHECK(left() == 1);  // given, but the answer may have been lost
  (void)feed.session(slow, slowNext, 10, slowNext);
  REQUIRE(feed.m_feed.forgetTombstones(feed.m_now - 2 * kDay));
  CHECK(left() == 1);  // not before a day
  REQUIRE(feed.m_feed.forgetTombstones(feed.m_now));
  CHECK(left() == 0);
  CHECK(feed.m_database.ask("SELECT COUNT(*) FROM feed_records").toInt() == 0);
  CHECK(feed.session(told, next, 10, next).empty());
}

TEST_CASE("a platform that slept through a wiped withdrawal has to begin again, and only that one") {
  Feed feed(MAHFOOZ_EACH_DATABASE());
  const PlatformId slept = feed.platform(1);
  const PlatformId fresh = feed.platform(2);
  std::int64_t next = 0;
  std::int64_t other = 0;
  REQUIRE(feed.m_cases.insert(caseOf(1, {10, 11})));
  const FeedPage half = feed.page(slept, FeedStart{}, 1);
  (void)feed.session(slept, 0, 10, next);
  feed.m_now = feed.m_now + 10;
  REQUIRE(feed.m_cases.withdraw(referenceOf(1), withdrawalOf(1)));
  feed.m_now = feed.m_now + 91 * kDay;
  REQUIRE(feed.m_feed.forgetTombstones(feed.m_now));
  REQUIRE(feed.m_cases.insert(caseOf(2, {12})));
  CHECK(std::holds_alternative<FetchRefusal>(feed.ask(slept, FeedStart{next})));
  CHECK(std::holds_alternative<FetchRefusal>(feed.ask(slept, half.next)));
  CHECK(feed.session(fresh, 0, 10, other).size() == 1);
  CHECK(feed.session(slept, 0, 1, next).size() == 1);  // from the beginning, with tokens on the way
  CHECK(feed.session(slept, next, 10, next).empty());
}

TEST_CASE("feedback changes the record and what the person sees") {
  Feed feed(MAHFOOZ_EACH_DATABASE());
  const PlatformId platform = feed.platform(1);
  const PlatformId other = feed.platform(2);
  std::int64_t next = 0;
  REQUIRE(feed.m_cases.insert(caseOf(1, {10, 11})));
  CHECK(feed.m_cases.itemsOf(referenceOf(1)).value()[0].status == cases::StatusWord::Received);
  (void)feed.session(platform, 0, 10, next);
  CHECK(feed.m_cases.itemsOf(referenceOf(1)).value()[0].status == cases::StatusWord::Active);
  REQUIRE(feed.m_feed.giveFeedback(platform, feedbackOn(10, FeedbackValue::PendingReview)).value() ==
          FeedbackOutcome::Stored);
  REQUIRE(feed.m_feed.giveFeedback(platform, feedbackOn(10, FeedbackValue::Blocked)).value() ==
          FeedbackOutcome::Stored);
  REQUIRE(feed.m_feed.giveFeedback(other, feedbackOn(10, FeedbackValue::None)).value() == FeedbackOutcome::Stored);
  REQUIRE(feed.m_feed.giveFeedback(platform, feedbackOn(10, FeedbackValue::None)).value() == FeedbackOutcome::Stored);
  const auto changed = feed.session(platform, next, 10, next);
  REQUIRE(changed.size() == 1);
  REQUIRE(changed[0].feedback.size() == 2);
  CHECK(changed[0].feedback[0].platform == "platform 1");
  CHECK(changed[0].feedback[0].value == FeedbackValue::Blocked);  // None kept it
  CHECK(changed[0].feedback[1].value == FeedbackValue::None);
  CHECK(changed[0].feedback[0].sealedTags == std::vector<std::uint8_t>{7});
  const auto items = feed.m_cases.itemsOf(referenceOf(1)).value();
  REQUIRE(items[0].fingerprints[0].platforms.size() == 1);
  CHECK(items[0].fingerprints[0].platforms[0].platform == "platform 1");
  CHECK(items[0].fingerprints[0].platforms[0].status == cases::StatusWord::Blocked);
  CHECK(items[1].fingerprints[0].platforms.empty());
}

TEST_CASE("feedback is stored whole or not at all") {
  Feed feed(MAHFOOZ_EACH_DATABASE());
  const PlatformId platform = feed.platform(1);
  REQUIRE(feed.m_cases.insert(caseOf(1, {10})));
  REQUIRE(feed.m_cases.insert(caseOf(2, {20})));
  REQUIRE(feed.m_cases.withdraw(referenceOf(2), withdrawalOf(1)));
  std::vector<FeedbackGiven> mixed = feedbackOn(10, FeedbackValue::Blocked);
  mixed.push_back(feedbackOn(99, FeedbackValue::Blocked)[0]);
  const auto changeBefore = feed.m_database.ask("SELECT change FROM feed_clock").toLongLong();
  CHECK(feed.m_feed.giveFeedback(platform, mixed).value() == FeedbackOutcome::ValueUnknown);
  CHECK(feed.m_database.ask("SELECT COUNT(*) FROM feed_feedback").toInt() == 0);
  CHECK(feed.m_database.ask("SELECT change FROM feed_clock").toLongLong() == changeBefore);
  mixed[1] = feedbackOn(20, FeedbackValue::Blocked)[0];  // withdrawn: taken, not kept
  CHECK(feed.m_feed.giveFeedback(platform, mixed).value() == FeedbackOutcome::Stored);
  CHECK(feed.m_database.ask("SELECT COUNT(*) FROM feed_feedback").toInt() == 1);
}

TEST_CASE("a withdrawal forgets what platforms said") {
  Feed feed(MAHFOOZ_EACH_DATABASE());
  const PlatformId platform = feed.platform(1);
  REQUIRE(feed.m_cases.insert(caseOf(1, {10})));
  REQUIRE(feed.m_feed.giveFeedback(platform, feedbackOn(10, FeedbackValue::Blocked)));
  REQUIRE(feed.m_cases.withdraw(referenceOf(1), withdrawalOf(1)));
  CHECK(feed.m_database.ask("SELECT COUNT(*) FROM feed_feedback").toInt() == 0);
}

// Writers add, withdraw and judge while a reader pages; the reader's picture must become the database's.
TEST_CASE("a reader misses no record and repeats none while many write") {
  Feed feed(MAHFOOZ_EACH_DATABASE());
  const PlatformId reader = feed.platform(1);
  const PlatformId judge = feed.platform(2);
  std::atomic<int> writing = 4;
  std::vector<std::thread> writers;
  for (std::uint8_t writer = 0; writer < 4; ++writer) {
    writers.emplace_back([&, writer] {
      for (std::uint8_t round = 0; round < 10; ++round) {
        const auto name = static_cast<std::uint8_t>(writer * 50 + round);
        CHECK(feed.m_cases.insert(caseOf(name, {name, static_cast<std::uint8_t>(name + 1), 255})));
        CHECK(feed.m_feed.giveFeedback(judge, feedbackOn(255, FeedbackValue::Blocked)));
        if (round % 3 == 2) CHECK(feed.m_cases.withdraw(referenceOf(name), withdrawalOf(1)));
      }
      --writing;
    });
  }
  std::map<cases::KeyedReference, bool> seen;
  std::set<std::int64_t> changes;
  std::int64_t last = 0;
  std::int64_t next = 0;
  bool isLastRound = false;
  do {
    isLastRound = writing == 0;
    for (const FeedRecord& record : feed.session(reader, next, 3, next)) {
      seen[record.valueReference] = record.withdrawn;
      CHECK(changes.insert(record.change).second);
      CHECK(record.change > last);
      last = record.change;
    }
  } while (!isLastRound);
  for (std::thread& writer : writers)
    writer.join();
  std::int64_t unused = 0;
  std::map<cases::KeyedReference, bool> truth;
  for (const FeedRecord& record : feed.session(judge, 0, 1000, unused))
    truth[record.valueReference] = record.withdrawn;
  CHECK(seen == truth);
  CHECK(untrueRecords(feed.m_database) == 0);
}
