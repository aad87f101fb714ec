#include "app/intake/IntakeService.h"

#include "app/intake/Profile.h"
#include "core/case/Addition.h"
#include "core/case/CaseStatus.h"
#include "core/case/ContentDigest.h"
#include "core/case/ServiceError.h"
#include "tests/app/intake/Samples.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace mahfooz;
using namespace mahfooz::tests;
using mahfooz::intake::Answer;
using mahfooz::intake::IntakeService;
using mahfooz::intake::SignedAsk;

namespace {

// A service with one case.
struct OneCase {
  OneCase() { REQUIRE(service.send(prepared).status == 201); }
  [[nodiscard]] const cases::CaseNumber& number() const { return prepared.number; }
  [[nodiscard]] const cases::Pin& pin() const { return prepared.pin; }

  ServiceOnDisk service;
  submit::PreparedCase prepared = service.prepare();
};

cases::Pin otherThan(const cases::Pin& pin) {
  std::string digits(pin.digits());
  digits[0] = digits[0] == '0' ? '1' : '0';
  return std::move(*cases::Pin::parse(digits));
}

cases::Receipt receiptIn(const Answer& answer) {
  INFO(answer.body);
  const auto receipt = cases::parseReceipt(answer.body);
  REQUIRE(receipt);
  return *receipt;
}

// A request signed for one thing and sent as another.
struct Forgery {
  std::string method;
  std::string path;
  std::string body;
  std::string digest;
  cases::SignatureHeaders headers;

  Forgery(OneCase& one, std::string itsMethod, std::string end, std::string itsBody, const std::string& nonce,
          std::int64_t created = ServiceOnDisk::kNow)
      : method(std::move(itsMethod)),
        path("/v1/cases/" + one.number().text() + std::move(end)),
        body(std::move(itsBody)),
        digest(body.empty() ? "" : cases::contentDigest(body)) {
    const auto keys = cases::CaseKeys::derive(one.number(), one.pin(), one.service.m_profile.signingKey);
    headers = cases::signRequest({method, path, digest}, {created, nonce, one.number().text()}, *keys);
  }

  [[nodiscard]] SignedAsk as(std::string_view number) const { return {method, path, number, headers, digest, body}; }
};

// Passes everything on and remembers what was asked for.
class WatchedStore : public intake::CaseStore {
 public:
  explicit WatchedStore(CaseStore& inner) : m_inner(inner) {}
  std::vector<std::string> m_calls;

  Result<intake::Inserted> insert(const intake::StoredCase& newCase) override {
    m_calls.emplace_back("insert");
    return m_inner.insert(newCase);
  }
  Result<std::optional<intake::StoredCase>> find(const intake::CaseReference& reference) override {
    m_calls.emplace_back("find");
    return m_inner.find(reference);
  }
  Result<intake::AddOutcome> addItems(const intake::CaseReference& reference, const intake::StoredAddition& addition,
                                      std::size_t maximumItems) override {
    m_calls.emplace_back("addItems");
    return m_inner.addItems(reference, addition, maximumItems);
  }
  Result<intake::WithdrawOutcome> withdraw(const intake::CaseReference& reference,
                                           const intake::StoredWithdrawal& withdrawal) override {
    m_calls.emplace_back("withdraw");
    return m_inner.withdraw(reference, withdrawal);
  }
  Result<std::vector<intake::StoredItem>> itemsOf(const intake::CaseReference& reference) override {
    m_calls.emplace_back("itemsOf");
    return m_inner.itemsOf(reference);
  }
  Result<bool> rememberNonce(const intake::CaseReference& reference, std::string_view nonce, std::int64_t now,
                             std::int64_t expires) override {
    m_calls.emplace_back("rememberNonce");
    return m_inner.rememberNonce(reference, nonce, now, expires);
  }
  Result<void> ping() override { return m_inner.ping(); }

 private:
  CaseStore& m_inner;
};

// A case with one item about which platforms have said something.
class AnsweredStore : public WatchedStore {
 public:
  using WatchedStore::WatchedStore;
  Result<std::vector<intake::StoredItem>> itemsOf(const intake::CaseReference& /*reference*/) override {
    using cases::StatusWord;
    intake::StoredItem item{MediaKind::Photo, StatusWord::Active, {}};
    item.fingerprints.resize(2);
    item.fingerprints[0].platforms = {{"A", StatusWord::NotBlocked}, {"B", StatusWord::Deleted}};
    item.fingerprints[1].platforms = {
        {"A", StatusWord::Blocked}, {"B", StatusWord::Active}, {"C", StatusWord::PendingReview}};
    return std::vector{item};
  }
};

}  // namespace

TEST_CASE("of several answers of one platform about an item the person sees the one that says most") {
  OneCase one;
  AnsweredStore store(one.service.m_store);
  IntakeService service(one.service.m_profile, one.service.m_keys, one.service.m_storageKeys, store,
                        [] { return ServiceOnDisk::kNow; });
  const Forgery ask(one, "GET", "", "", cases::randomNonce());
  const auto status = cases::parseCaseStatus(service.caseStatus(ask.as(one.number().text())).body);
  REQUIRE(status);
  REQUIRE(status->items.size() == 1);
  const auto& platforms = status->items[0].platforms;
  REQUIRE(platforms.size() == 3);
  CHECK(platforms[0].status == cases::StatusWord::Blocked);
  CHECK(platforms[1].status == cases::StatusWord::Deleted);
  CHECK(platforms[2].status == cases::StatusWord::PendingReview);
}

TEST_CASE("items are added and the receipt can be believed") {
  OneCase one;
  const std::string body = one.service.additionBody(one.number());
  const Answer answer = one.service.add(one.number(), one.pin(), body);
  REQUIRE(answer.status == 201);
  CHECK(answer.itemsTaken == 1);
  const auto receipt = receiptIn(answer);
  const auto text = cases::additionText({one.number(), draftOfOnePhoto('b').items});
  CHECK(cases::verifyReceipt(receipt, one.service.m_profile.signingKey, one.number(), cases::submissionDigest(text)));
  const auto status = cases::parseCaseStatus(one.service.ask(one.number(), one.pin()).body);
  REQUIRE(status);
  CHECK(status->items.size() == 2);
}

TEST_CASE("the same addition sent again adds nothing and gets the identical receipt") {
  OneCase one;
  const Answer first = one.service.add(one.number(), one.pin(), one.service.additionBody(one.number()));
  one.service.m_now += 100;
  const Answer again = one.service.add(one.number(), one.pin(), one.service.additionBody(one.number()));
  CHECK(again.status == 200);
  CHECK(again.body == first.body);
  CHECK(again.itemsTaken == 0);
  const Answer another = one.service.add(one.number(), one.pin(), one.service.additionBody(one.number(), 'c'));
  CHECK(another.status == 201);
  CHECK(another.body != first.body);
}

TEST_CASE("a case never has more items than the profile allows") {
  OneCase one;
  one.service.m_profile.maximumItems = 2;
  CHECK(one.service.add(one.number(), one.pin(), one.service.additionBody(one.number())).status == 201);
  const Answer tooMany = one.service.add(one.number(), one.pin(), one.service.additionBody(one.number(), 'c'));
  CHECK(tooMany.status == 422);
  CHECK(errorName(tooMany) == cases::kErrorTooManyItems);
  CHECK(one.service.add(one.number(), one.pin(), one.service.additionBody(one.number())).status == 200);
}

TEST_CASE("an addition that is no such thing or another case's is refused by name") {
  OneCase one;
  const auto refused = [&](const std::string& body) {
    return errorName(one.service.add(one.number(), one.pin(), body));
  };
  CHECK(refused("{}") == "request-malformed");
  CHECK(refused(cases::envelopeText({"0000000000000000", "AAAA"})) == "key-unknown");
  CHECK(refused(cases::envelopeText({one.service.m_profile.sealingKeyId, "AAAA"})) == "sealed-invalid");
  CHECK(refused(bodyOf(one.service.m_profile, one.prepared)) == "submission-invalid");
  CHECK(refused(one.service.additionBody(cases::CaseNumber::random())) == "submission-invalid");
  one.service.m_profile.minimumQuality = 100;
  CHECK(refused(one.service.additionBody(one.number())) == "items-refused");
}

TEST_CASE("a case is withdrawn once and for all and the receipt says so") {
  OneCase one;
  const Answer first = one.service.withdraw(one.number(), one.pin());
  REQUIRE(first.status == 200);
  const auto receipt = receiptIn(first);
  CHECK(cases::verifyWithdrawal(receipt, one.service.m_profile.signingKey, one.number()));
  CHECK(receipt.digest == one.prepared.digest);
  one.service.m_now += 100;
  CHECK(one.service.withdraw(one.number(), one.pin()).body == first.body);
  const auto status =
      cases::parseCaseStatus(one.service.ask(one.number(), one.pin(), cases::randomNonce(), one.service.m_now).body);
  REQUIRE(status);
  CHECK(status->status == cases::StatusWord::Withdrawn);
  CHECK(status->items.empty());
}

TEST_CASE("nothing is added to a withdrawn case and it is not created again") {
  OneCase one;
  REQUIRE(one.service.withdraw(one.number(), one.pin()).status == 200);
  const Answer added = one.service.add(one.number(), one.pin(), one.service.additionBody(one.number()));
  CHECK(added.status == 410);
  CHECK(errorName(added) == cases::kErrorCaseWithdrawn);
  const Answer created = one.service.send(one.prepared);
  CHECK(created.status == 410);
  CHECK(errorName(created) == cases::kErrorCaseWithdrawn);
}

TEST_CASE("a wrong PIN and an unknown case look the same and cost the same work whatever is asked") {
  OneCase one;
  WatchedStore store(one.service.m_store);
  IntakeService service(one.service.m_profile, one.service.m_keys, one.service.m_storageKeys, store,
                        [] { return ServiceOnDisk::kNow; });
  const auto body = one.service.additionBody(one.number());
  const auto refusedAs = [&](const cases::CaseNumber& number, const cases::Pin& pin, const char* method) {
    const bool adds = std::string_view(method) == "POST";
    const std::string path = "/v1/cases/" + number.text() + (adds ? "/items" : "");
    const std::string digest = adds ? cases::contentDigest(body) : "";
    const auto keys = cases::CaseKeys::derive(number, pin, one.service.m_profile.signingKey);
    const SignedAsk ask{
        method,
        path,
        number.text(),
        cases::signRequest({method, path, digest}, {ServiceOnDisk::kNow, cases::randomNonce(), number.text()}, *keys),
        digest,
        adds ? std::string_view(body) : std::string_view()};
    store.m_calls.clear();
    const Answer answer = adds                                ? service.addItems(ask)
                          : std::string_view(method) == "GET" ? service.caseStatus(ask)
                                                              : service.withdraw(ask);
    CHECK(answer.status == 404);
    return std::pair(answer.body, store.m_calls);
  };
  const auto wrongPin = otherThan(one.pin());
  const auto unknown = cases::CaseNumber::random();
  const auto reference = refusedAs(unknown, one.pin(), "GET");
  CHECK(reference.second == std::vector<std::string>{"find"});
  for (const char* method : {"GET", "POST", "DELETE"}) {
    INFO(method);
    CHECK(refusedAs(one.number(), wrongPin, method) == reference);
    CHECK(refusedAs(unknown, one.pin(), method) == reference);
  }
}

TEST_CASE("mistakes at a case count together whatever was asked") {
  OneCase one;
  const auto wrong = otherThan(one.pin());
  const auto body = one.service.additionBody(one.number());
  for (int attempt = 0; attempt < 5; ++attempt) {
    CHECK(one.service.withdraw(one.number(), wrong).status == 404);
    CHECK(one.service.add(one.number(), wrong, body).status == 404);
  }
  CHECK(one.service.ask(one.number(), wrong).status == 429);
  CHECK(one.service.withdraw(one.number(), one.pin()).status == 429);
  CHECK(one.service.add(one.number(), one.pin(), body).status == 429);
}

TEST_CASE("a signature is good for one method one path one body and one time") {
  OneCase one;
  const std::string body = one.service.additionBody(one.number());
  const std::string number = one.number().text();
  const auto nonce = [] { return cases::randomNonce(); };
  auto& service = one.service.m_service;

  const Forgery status(one, "GET", "", "", nonce());
  CHECK(service.withdraw({"DELETE", status.path, number, status.headers}).status == 404);
  const Forgery withdrawal(one, "DELETE", "", "", nonce());
  CHECK(service.caseStatus({"GET", withdrawal.path, number, withdrawal.headers}).status == 404);
  const Forgery withBody(one, "POST", "", body, nonce());
  CHECK(service.addItems({"POST", withBody.path + "/items", number, withBody.headers, withBody.digest, body}).status ==
        404);
  CHECK(errorName(service.addItems({"POST", status.path + "/items", number, status.headers, {}, body})) ==
        "signature-malformed");
  CHECK(errorName(service.withdraw({"DELETE", withBody.path, number, withBody.headers})) == "signature-malformed");

  const Forgery good(one, "POST", "/items", body, nonce());
  CHECK(errorName(service.addItems({"POST", good.path, number, good.headers, good.digest, body + " "})) ==
        "digest-mismatch");
  const std::string otherBody = one.service.additionBody(one.number(), 'e');
  CHECK(
      service.addItems({"POST", good.path, number, good.headers, cases::contentDigest(otherBody), otherBody}).status ==
      404);
  CHECK(service.addItems(good.as(number)).status == 201);
  CHECK(errorName(service.addItems(good.as(number))) == "signature-repeated");

  for (const std::int64_t off : {-301, 301}) {
    const Forgery late(one, "DELETE", "", "", nonce(), ServiceOnDisk::kNow + off);
    CHECK(errorName(service.withdraw(late.as(number))) == cases::kErrorSignatureTime);
  }
  OneCase other;  // another service: its case, its keys
  const Forgery cross(other, "DELETE", "", "", nonce());
  CHECK(errorName(service.withdraw({"DELETE", one.prepared.number.text(), number, cross.headers})) ==
        "signature-malformed");
  CHECK(service.caseStatus(Forgery(one, "GET", "", "", nonce()).as(number)).status == 200);
}

TEST_CASE("a signature of one case opens no other") {
  OneCase one;
  const auto second = one.service.prepare('f');
  REQUIRE(one.service.send(second).status == 201);
  const std::string path = "/v1/cases/" + second.number.text();
  const auto keys = cases::CaseKeys::derive(one.number(), one.pin(), one.service.m_profile.signingKey);
  const auto headers = cases::signRequest({"DELETE", path, {}},
                                          {ServiceOnDisk::kNow, cases::randomNonce(), second.number.text()}, *keys);
  CHECK(one.service.m_service.withdraw({"DELETE", path, second.number.text(), headers}).status == 404);
  CHECK(one.service.ask(second.number, second.pin).status == 200);
}

TEST_CASE("after a change of the sealing key old and new submissions are opened") {
  ServiceOnDisk service;
  const auto before = service.prepare('1');
  const auto keys = service.m_keys.withNewSealingKey();
  REQUIRE(keys);
  const auto profile = intake::makeProfile(intake::Options(), *keys);
  const auto fresh = submit::prepareCase(profile, draftOfOnePhoto('2'));
  CHECK(errorName(service.m_service.createCase(bodyOf(profile, *fresh))) == "key-unknown");
  service.m_service.useIdentity(
      std::make_shared<const intake::ServiceIdentity>(intake::ServiceIdentity{profile, *keys}));
  CHECK(service.send(before).status == 201);
  CHECK(service.m_service.createCase(bodyOf(profile, *fresh)).status == 201);
  CHECK(service.ask(before.number, before.pin).status == 200);
}
