#include "app/intake/FeedSecrets.h"
#include "app/intake/FeedService.h"
#include "app/intake/PlatformRegistry.h"
#include "app/intake/SqlFeedStore.h"
#include "core/case/Encoding.h"
#include "core/case/JsonText.h"
#include "core/case/ServiceError.h"
#include "core/case/ServiceKeys.h"
#include "tests/app/intake/Databases.h"
#include "tests/app/intake/StoredCases.h"

#include <catch2/catch.hpp>

#include <set>

using namespace mahfooz;
using namespace mahfooz::intake;
using namespace mahfooz::tests;

namespace {

constexpr std::int64_t kNow = 4'000'000'000;

struct Credentials {
  std::string function = newPlatformKey();
  std::string subscription = newPlatformKey();
  [[nodiscard]] FeedCredentials view() const { return {function, subscription}; }
};

// The feed with everything but HTTP, and cases whose fingerprints are sealed as the service seals them.
class Service {
 public:
  Service()
      : m_database(SqlDialect::Sqlite),
        m_keys(*cases::StorageKeys::derive(cases::ServiceKeys::generate()->storageSeed())),
        m_cases(m_database.get(), [] { return kNow; }),
        m_store(m_database.get(), [] { return kNow; }),
        m_feed(m_keys, m_store) {}

  Credentials platform(const std::string& name) {
    const Credentials credentials;
    REQUIRE(PlatformRegistry(m_database.get())
                .add(name, storedKeys(m_keys, credentials.function, credentials.subscription), kNow));
    return credentials;
  }

  void submit(std::uint8_t name, const std::vector<std::pair<Algorithm, std::string>>& values) {
    StoredCase stored = caseOf(name, {});
    for (const auto& [algorithm, value] : values) {
      const MediaKind kind = algorithm == Algorithm::Pdq ? MediaKind::Photo : MediaKind::Video;
      stored.items.push_back(itemOf(kind, algorithm, 0));
      stored.items.back().fingerprints[0].sealedValue = m_keys.seal(value, stored.reference);
      stored.items.back().fingerprints[0].valueReference = valueReference(m_keys, algorithm, value);
    }
    REQUIRE(m_cases.insert(stored));
  }

  cases::Json fetch(const Credentials& credentials, const FetchParameters& parameters = {}) {
    const Answer answer = m_feed.fetchHashes(credentials.view(), parameters);
    REQUIRE(answer.status == 200);
    return cases::parseJson(answer.body, answer.body.size()).value();
  }

  FreshDatabase m_database;
  cases::StorageKeys m_keys;
  SqlCaseStore m_cases;
  SqlFeedStore m_store;
  FeedService m_feed;
};

std::string hex(char digit, std::size_t length = 64) {
  return std::string(length, digit);
}

std::string feedbackBody(const std::string& value, const std::string& word, const std::string& tags = "[]") {
  return R"({"count": 1, "hashFeedbacks": [{"tags": )" + tags + R"(, "feedbackValue": ")" + word +
         R"(", "hashValue": ")" + value + R"("}]})";
}

std::string nameOf(const Answer& answer) {
  return cases::serviceErrorName(answer.body).value_or("none");
}

}  // namespace

TEST_CASE("a record has StopNCII's form") {
  Service service;
  const Credentials platform = service.platform("Platform");
  service.submit(1, {{Algorithm::Pdq, hex('a')}});
  const auto json = service.fetch(platform);
  CHECK(json["count"] == 1);
  CHECK(json["nextPageToken"].is_null());
  CHECK(json["nextSetTimestamp"] == kNow + 1);
  CHECK(json["hasMoreRecords"] == false);
  REQUIRE(json["hashRecords"].size() == 1);
  const auto& record = json["hashRecords"][0];
  CHECK(record.size() == 6);
  CHECK(record["lastModtimestamp"] == kNow);
  CHECK(record["signalType"] == "ImagePDQ");
  CHECK(record["hashValue"] == hex('a'));
  CHECK(record["hashStatus"] == "Active");
  CHECK(record["caseNumbers"].size() == 1);
  CHECK(record["caseNumbers"].begin().value() == "Active");
  CHECK(record["CSPFeedbacks"] == cases::Json::array());
}

// What facebook/ThreatExchange's client for StopNCII (python-threatexchange, stopncii/api.py) sends and reads, written
// down from an exchange with it: GET with startTimestamp=10, pageSize=800 and then nextPageToken; POST with sorted and
// unsorted keys alike; every field that it casts to one of its words.
TEST_CASE("the exchange that StopNCII's public client has is understood") {
  Service service;
  const Credentials platform = service.platform("Platform");
  for (std::uint8_t name = 0; name < 250; ++name)
    service.submit(name, {{Algorithm::Pdq, hex('0', 62) + cases::toHex(std::array{name})},
                          {Algorithm::Md5, hex('0', 30) + cases::toHex(std::array{name})},
                          {Algorithm::Pdq, hex('1', 62) + cases::toHex(std::array{name})},
                          {Algorithm::Pdq, hex('2', 62) + cases::toHex(std::array{name})}});
  std::set<std::string> values;
  std::string token;
  const std::set<std::string> kSignals{"ImagePDQ", "VideoMD5", "VideoTMK"};
  for (bool hasMore = true; hasMore;) {
    FetchParameters parameters{"10", "800"};
    if (!token.empty()) parameters.nextPageToken = token;
    const auto json = service.fetch(platform, parameters);
    for (const auto& record : json["hashRecords"]) {
      CHECK(values.insert(record["hashValue"]).second);
      CHECK(kSignals.contains(record["signalType"]));
      CHECK(record["lastModtimestamp"].is_number_integer());
    }
    CHECK(json["count"] == json["hashRecords"].size());
    CHECK(json["nextSetTimestamp"].is_number_integer());
    hasMore = json["hasMoreRecords"];
    token = json["nextPageToken"].is_null() ? "" : json["nextPageToken"];
    CHECK(hasMore == !token.empty());
  }
  CHECK(values.size() == 1000);
  const std::string pdq = hex('0', 62) + "07";
  const auto answer =
      service.m_feed.submitFeedback(platform.view(), feedbackBody(pdq, "Blocked", R"(["ncii", "reviewed"])"));
  CHECK(answer.status == 200);
  const auto changed = service.fetch(platform, {std::to_string(kNow + 1), "800"});
  REQUIRE(changed["count"] == 1);
  const auto& feedback = changed["hashRecords"][0]["CSPFeedbacks"][0];
  CHECK(feedback["source"] == "Platform");
  CHECK(feedback["feedbackValue"] == "Blocked");
  CHECK(feedback["tags"] == cases::Json({"ncii", "reviewed"}));
}

TEST_CASE("strangers get nothing from the feed") {
  Service service;
  const Credentials platform = service.platform("Platform");
  const Credentials other = service.platform("Other");
  for (const FeedCredentials& credentials :
       {FeedCredentials{"", ""}, FeedCredentials{platform.function, ""}, FeedCredentials{"", platform.subscription},
        FeedCredentials{platform.subscription, platform.function},
        FeedCredentials{platform.function, other.subscription}}) {
    CHECK(service.m_feed.fetchHashes(credentials, {}).status == 401);
    CHECK(service.m_feed.submitFeedback(credentials, feedbackBody(hex('a'), "Blocked")).status == 401);
  }
  REQUIRE(PlatformRegistry(service.m_database.get()).revoke("Platform", kNow));
  CHECK(service.m_feed.fetchHashes(platform.view(), {}).status == 401);
  CHECK(service.m_feed.fetchHashes(other.view(), {}).status == 200);
}

TEST_CASE("two platforms know one case by different names, and none by its own") {
  Service service;
  const Credentials one = service.platform("One");
  const Credentials other = service.platform("Other");
  service.submit(1, {{Algorithm::Pdq, hex('a')}, {Algorithm::Pdq, hex('b')}});
  const auto first = service.fetch(one)["hashRecords"];
  const auto second = service.fetch(other)["hashRecords"];
  CHECK(first[0]["caseNumbers"] == first[1]["caseNumbers"]);
  CHECK(first[0]["caseNumbers"] != second[0]["caseNumbers"]);
  CHECK(first[0]["caseNumbers"].begin().key().size() == 32);
  CHECK(first[0]["caseNumbers"].begin().key() != cases::toHex(referenceOf(1)).substr(0, 32));
}

TEST_CASE("page tokens are opaque, for one platform, and survive a restart") {
  Service service;
  const Credentials one = service.platform("One");
  const Credentials other = service.platform("Other");
  service.submit(1, {{Algorithm::Pdq, hex('a')}, {Algorithm::Pdq, hex('b')}});
  const std::string token = service.fetch(one, {"10", "1"})["nextPageToken"];
  CHECK(service.m_feed.fetchHashes(other.view(), {{}, {}, token}).status == 400);
  std::string changed = token;
  changed.back() = changed.back() == '0' ? '1' : '0';
  CHECK(service.m_feed.fetchHashes(one.view(), {{}, {}, changed}).status == 400);
  SqlDatabase database(service.m_database.address());
  SqlFeedStore store(database, [] { return kNow; });
  FeedService restarted(service.m_keys, store);
  CHECK(restarted.fetchHashes(one.view(), {{}, {}, token}).status == 200);
}

TEST_CASE("parameters that cannot be read are refused") {
  Service service;
  const Credentials platform = service.platform("Platform");
  for (const FetchParameters& parameters :
       {FetchParameters{"-1"}, FetchParameters{"x"}, FetchParameters{"1.5"}, FetchParameters{""},
        FetchParameters{"99999999999999999999"}, FetchParameters{"0", "0"}, FetchParameters{"0", "-5"},
        FetchParameters{"0", "ten"}, FetchParameters{"0", "5", "zz"}, FetchParameters{"0", "5", "00"}})
    CHECK(service.m_feed.fetchHashes(platform.view(), parameters).status == 400);
  CHECK(service.fetch(platform, {"0", "999999"})["count"] == 0);
}

TEST_CASE("feedback of another form stores nothing") {
  Service service;
  const Credentials platform = service.platform("Platform");
  service.submit(1, {{Algorithm::Pdq, hex('a')}});
  const std::string entry = R"({"tags": [], "feedbackValue": "Blocked", "hashValue": ")" + hex('a') + R"("})";
  for (const std::string& body :
       {std::string(), std::string("[]"), std::string(R"({"count": 0, "hashFeedbacks": []})"),
        R"({"count": 2, "hashFeedbacks": [)" + entry + "]}", R"({"hashFeedbacks": [)" + entry + "]}",
        R"({"count": 1, "hashFeedbacks": [)" + entry + R"(], "more": 1})",
        R"({"count": 2, "hashFeedbacks": [)" + entry + R"(, {"tags": [], "feedbackValue": "Blocked"}]})",
        feedbackBody(hex('a'), "Banned"), feedbackBody(hex('a'), ""), feedbackBody(hex('g'), "Blocked"),
        feedbackBody(hex('a', 63), "Blocked"), feedbackBody(hex('a'), "Blocked", "[1]"),
        feedbackBody(hex('a'), "Blocked", R"([")" + hex('t', 101) + R"("])"),
        feedbackBody(hex('a'), "Blocked", "null")}) {
    INFO(body);
    CHECK(service.m_feed.submitFeedback(platform.view(), body).status == 400);
  }
  CHECK(nameOf(service.m_feed.submitFeedback(platform.view(), feedbackBody(hex('b'), "Blocked"))) == "hash-unknown");
  CHECK(service.m_database.ask("SELECT COUNT(*) FROM feed_feedback").toInt() == 0);
  CHECK(service.m_feed.submitFeedback(platform.view(), feedbackBody(hex('A'), "PendingReview")).status == 200);
  const auto items = service.m_cases.itemsOf(referenceOf(1)).value();
  REQUIRE(items[0].fingerprints[0].platforms.size() == 1);
  CHECK(items[0].fingerprints[0].platforms[0].status == cases::StatusWord::PendingReview);
}

TEST_CASE("every word of feedback is taken, and the person sees those that mean something") {
  Service service;
  const Credentials platform = service.platform("Platform");
  service.submit(1, {{Algorithm::Pdq, hex('a')}});
  const std::pair<const char*, std::optional<cases::StatusWord>> kWords[] = {
      {"None", std::nullopt},
      {"Unknown", std::nullopt},
      {"QualityUnknown", cases::StatusWord::Received},
      {"PendingReview", cases::StatusWord::PendingReview},
      {"Blocked", cases::StatusWord::Blocked},
      {"NotBlocked", cases::StatusWord::NotBlocked},
      {"Withdrawn", cases::StatusWord::Withdrawn},
      {"Deleted", cases::StatusWord::Deleted}};
  for (const auto& [word, status] : kWords) {
    REQUIRE(service.m_feed.submitFeedback(platform.view(), feedbackBody(hex('a'), word)).status == 200);
    const auto said = service.m_cases.itemsOf(referenceOf(1)).value()[0].fingerprints[0].platforms;
    CHECK(said.size() == (status ? 1 : 0));
    if (status && !said.empty()) CHECK(said[0].status == *status);
  }
}

TEST_CASE("one record that cannot be opened does not keep the others from a platform") {
  Service service;
  const Credentials platform = service.platform("Platform");
  service.submit(1, {{Algorithm::Pdq, hex('a')}, {Algorithm::Pdq, hex('b')}});
  service.m_database.ask("UPDATE fingerprints SET sealed_value = x'00' WHERE item_position = 0");
  const auto json = service.fetch(platform);
  CHECK(json["count"] == 1);
  CHECK(json["hashRecords"][0]["hashValue"] == hex('b'));
}
