#include "app/intake/IntakeService.h"

#include "core/case/CaseStatus.h"
#include "core/case/Encoding.h"
#include "tests/app/intake/Samples.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace mahfooz;
using namespace mahfooz::tests;
using mahfooz::intake::Answer;

namespace {

// A submission with these fields, sealed as a client would.
std::string bodyFor(const ServiceOnDisk& service, const cases::Submission& submission) {
  return cases::envelopeText({service.m_profile.sealingKeyId,
                              cases::sealSubmission(cases::submissionText(submission), service.m_profile.sealingKey)});
}

cases::Submission sample(const cases::CaseNumber& number) {
  return {number,
          {},
          cases::Language::Urdu,
          cases::Source::Home,
          cases::AgeThen::Minor,
          {{MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, 87, std::string(64, 'a')}}}}};
}

cases::Pin otherThan(const cases::Pin& pin) {
  std::string digits(pin.digits());
  digits[0] = digits[0] == '0' ? '1' : '0';
  return std::move(*cases::Pin::parse(digits));
}

}  // namespace

TEST_CASE("a case is taken and its receipt can be believed") {
  ServiceOnDisk service;
  const auto prepared = service.prepare();
  const Answer answer = service.send(prepared);
  REQUIRE(answer.status == 201);
  const auto receipt = cases::parseReceipt(answer.body);
  REQUIRE(receipt);
  CHECK(receipt->receivedAt == "2026-11-24T02:00:00Z");
  CHECK(receipt->status == cases::StatusWord::Received);
  CHECK(cases::verifyReceipt(*receipt, service.m_profile.signingKey, prepared.number, prepared.digest));
}

TEST_CASE("the same case sent again gives the identical receipt and one case") {
  ServiceOnDisk service;
  const auto prepared = service.prepare();
  const Answer first = service.send(prepared);
  service.m_now += 1000;
  const Answer again = service.send(prepared);
  CHECK(again.status == 200);
  CHECK(again.body == first.body);
  // sealed anew by a client that kept the text only
  const Answer resealed = service.m_service.createCase(cases::envelopeText(
      {service.m_profile.sealingKeyId, cases::sealSubmission(prepared.text, service.m_profile.sealingKey)}));
  CHECK(resealed.status == 200);
  CHECK(resealed.body == first.body);
}

TEST_CASE("other content under the same number is a conflict and changes nothing") {
  ServiceOnDisk service;
  const auto prepared = service.prepare();
  const Answer first = service.send(prepared);
  CHECK(errorName(service.m_service.createCase(bodyFor(service, sample(prepared.number)))) == "case-conflict");
  CHECK(service.send(prepared).body == first.body);
}

TEST_CASE("a body that is no envelope is refused") {
  ServiceOnDisk service;
  for (const char* body : {"", "{}", "[]", "{\"version\":1}", "\xFF"}) {
    const Answer answer = service.m_service.createCase(body);
    CHECK(answer.status == 400);
    CHECK(errorName(answer) == "request-malformed");
  }
}

TEST_CASE("a submission sealed to an unknown key is refused") {
  ServiceOnDisk service;
  const auto prepared = service.prepare();
  const Answer answer = service.m_service.createCase(cases::envelopeText({"0000000000000000", prepared.sealed}));
  CHECK(answer.status == 400);
  CHECK(errorName(answer) == "key-unknown");
}

TEST_CASE("a sealed submission that was changed on the way is refused") {
  ServiceOnDisk service;
  const auto prepared = service.prepare();
  auto bytes = *cases::fromBase64(prepared.sealed, prepared.sealed.size());
  bytes[bytes.size() / 2] ^= 1U;
  const Answer answer =
      service.m_service.createCase(cases::envelopeText({service.m_profile.sealingKeyId, cases::toBase64(bytes)}));
  CHECK(answer.status == 400);
  CHECK(errorName(answer) == "sealed-invalid");
}

TEST_CASE("a submission in another form is refused") {
  ServiceOnDisk service;
  for (const char* text : {"", "{}", "hello"}) {
    const Answer answer = service.m_service.createCase(cases::envelopeText(
        {service.m_profile.sealingKeyId, cases::sealSubmission(text, service.m_profile.sealingKey)}));
    CHECK(answer.status == 400);
    CHECK(errorName(answer) == "submission-invalid");
  }
}

TEST_CASE("what the profile does not offer is refused") {
  ServiceOnDisk service;
  auto submission = sample(cases::CaseNumber::random());
  service.m_profile.audience = {cases::AgeThen::Adult};
  CHECK(errorName(service.m_service.createCase(bodyFor(service, submission))) == "audience-refused");
  submission.ageThen = cases::AgeThen::Adult;
  submission.items.resize(11, submission.items.front());
  CHECK(errorName(service.m_service.createCase(bodyFor(service, submission))) == "items-refused");
  submission.items.resize(1);
  submission.items[0].fingerprints[0].quality = 0;
  CHECK(errorName(service.m_service.createCase(bodyFor(service, submission))) == "items-refused");
  submission.items[0].fingerprints[0].quality = 1;
  CHECK(service.m_service.createCase(bodyFor(service, submission)).status == 201);
}

TEST_CASE("the person with the PIN is told the status") {
  ServiceOnDisk service;
  const auto prepared = service.prepare();
  REQUIRE(service.send(prepared).status == 201);
  const Answer answer = service.ask(prepared.number, prepared.pin);
  REQUIRE(answer.status == 200);
  const auto status = cases::parseCaseStatus(answer.body);
  REQUIRE(status);
  CHECK(status->number == prepared.number);
  CHECK(status->receivedAt == "2026-11-24T02:00:00Z");
  CHECK(status->items.size() == 1);
  CHECK(answer.body.find(std::string(64, 'a')) == std::string::npos);
}

TEST_CASE("a wrong PIN and an unknown case look the same") {
  ServiceOnDisk service;
  const auto prepared = service.prepare();
  REQUIRE(service.send(prepared).status == 201);
  const Answer wrongPin = service.ask(prepared.number, otherThan(prepared.pin));
  const Answer unknown = service.ask(cases::CaseNumber::random(), prepared.pin);
  CHECK(wrongPin.status == 404);
  CHECK(unknown.status == wrongPin.status);
  CHECK(unknown.body == wrongPin.body);
}

TEST_CASE("PINs cannot be tried for ever and unknown cases are no different") {
  ServiceOnDisk service;
  const auto prepared = service.prepare();
  REQUIRE(service.send(prepared).status == 201);
  const auto wrong = otherThan(prepared.pin);
  const auto unknown = cases::CaseNumber::random();
  for (int attempt = 0; attempt < 10; ++attempt) {
    CHECK(service.ask(prepared.number, wrong).status == 404);
    CHECK(service.ask(unknown, wrong).status == 404);
  }
  CHECK(service.ask(prepared.number, wrong).status == 429);
  CHECK(service.ask(unknown, wrong).status == 429);
  const Answer locked = service.ask(prepared.number, prepared.pin);
  CHECK(locked.status == 429);
  CHECK(locked.retryAfterSeconds == 600);
  service.m_now += 600;
  CHECK(service.ask(prepared.number, prepared.pin, cases::randomNonce(), service.m_now).status == 200);
}

TEST_CASE("a signed request works once") {
  ServiceOnDisk service;
  const auto prepared = service.prepare();
  REQUIRE(service.send(prepared).status == 201);
  const std::string nonce = cases::randomNonce();
  CHECK(service.ask(prepared.number, prepared.pin, nonce).status == 200);
  const Answer again = service.ask(prepared.number, prepared.pin, nonce);
  CHECK(again.status == 403);
  CHECK(errorName(again) == "signature-repeated");
}

TEST_CASE("a repeated request is refused for as long as its time is accepted") {
  ServiceOnDisk service;
  const auto prepared = service.prepare();
  REQUIRE(service.send(prepared).status == 201);
  const std::string nonce = cases::randomNonce();
  const std::int64_t created = ServiceOnDisk::kNow + 300;
  CHECK(service.ask(prepared.number, prepared.pin, nonce, created).status == 200);
  service.m_now = ServiceOnDisk::kNow + 600;
  CHECK(errorName(service.ask(prepared.number, prepared.pin, nonce, created)) == "signature-repeated");
  service.m_now += 1;
  CHECK(errorName(service.ask(prepared.number, prepared.pin, nonce, created)) == "signature-time");
}

TEST_CASE("a signature from another time is refused by name") {
  ServiceOnDisk service;
  const auto prepared = service.prepare();
  REQUIRE(service.send(prepared).status == 201);
  for (const std::int64_t off : {-301, 301, -100000, 100000}) {
    const Answer answer = service.ask(prepared.number, prepared.pin, cases::randomNonce(), ServiceOnDisk::kNow + off);
    CHECK(answer.status == 403);
    CHECK(errorName(answer) == "signature-time");
  }
  for (const std::int64_t off : {-300, 300})
    CHECK(service.ask(prepared.number, prepared.pin, cases::randomNonce(), ServiceOnDisk::kNow + off).status == 200);
}

TEST_CASE("a request without a proper signature is refused") {
  ServiceOnDisk service;
  const auto prepared = service.prepare();
  REQUIRE(service.send(prepared).status == 201);
  const std::string path = "/v1/cases/" + prepared.number.text();
  const auto keys = cases::CaseKeys::derive(prepared.number, prepared.pin, service.m_profile.signingKey);
  const auto ask = [&](const cases::SignedRequest& request, const std::string& keyId) {
    const auto headers = cases::signRequest(request, {ServiceOnDisk::kNow, cases::randomNonce(), keyId}, *keys);
    return service.m_service.caseStatus({"GET", path, prepared.number.text(), headers}).status;
  };
  CHECK(service.m_service.caseStatus({"GET", path, prepared.number.text(), {}}).status == 403);
  CHECK(ask({"GET", path, {}}, cases::CaseNumber::random().text()) == 403);
  CHECK(ask({"DELETE", path, {}}, prepared.number.text()) == 404);
  CHECK(ask({"GET", path + "/items", {}}, prepared.number.text()) == 404);
  CHECK(ask({"GET", path, "sha-256=:AAAA:"}, prepared.number.text()) == 403);
  CHECK(ask({"GET", path, {}}, prepared.number.text()) == 200);
}

TEST_CASE("an address that is no case number in its one form is not found") {
  ServiceOnDisk service;
  const auto keys = cases::CaseKeys::derive(cases::CaseNumber::random(), cases::Pin::random(), {});
  for (const char* number : {"", "x", "000000000012", "0000-0000-0013", "0000-0000-0012?x", "0000-0000-0012/"}) {
    const auto headers =
        cases::signRequest({"GET", "/v1/cases/x", {}}, {ServiceOnDisk::kNow, cases::randomNonce(), "x"}, *keys);
    CHECK(service.m_service.caseStatus({"GET", "/v1/cases/x", number, headers}).status == 404);
  }
}

TEST_CASE("the database holds neither fingerprint nor case number") {
  ServiceOnDisk service;
  const auto prepared = service.prepare('b');
  REQUIRE(service.send(prepared).status == 201);
  REQUIRE(service.ask(prepared.number, prepared.pin).status == 200);
  const QDir folder(service.m_folder.path());
  std::string bare = prepared.number.text();
  std::erase(bare, '-');
  int files = 0;
  for (const QString& name : folder.entryList(QDir::Files)) {
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const std::string content = file.readAll().toStdString();
    ++files;
    for (const std::string& secret : {std::string(64, 'b'), std::string(32, '\xBB'), prepared.number.text(), bare,
                                      std::string(prepared.pin.digits())})
      CHECK(content.find(secret) == std::string::npos);
  }
  CHECK(files >= 1);
}

TEST_CASE("equal fingerprints of two cases can be found by their reference and opened with the keys") {
  ServiceOnDisk service;
  const auto one = service.prepare('c');
  const auto other = service.prepare('c');
  REQUIRE(service.send(one).status == 201);
  REQUIRE(service.send(other).status == 201);
  const auto firstOf = [&](const cases::CaseNumber& number) {
    return service.m_store.itemsOf(service.m_storageKeys.reference("case", number.text()))->at(0).fingerprints.at(0);
  };
  CHECK(firstOf(one.number).valueReference == firstOf(other.number).valueReference);
  CHECK(firstOf(one.number).sealedValue != firstOf(other.number).sealedValue);
  CHECK(service.m_storageKeys.open(firstOf(one.number).sealedValue,
                                   service.m_storageKeys.reference("case", one.number.text())) == std::string(64, 'c'));
}
