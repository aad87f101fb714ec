#include "core/case/Addition.h"
#include "core/case/SealedEnvelope.h"
#include "core/case/ServiceError.h"
#include "core/submit/IntakeClient.h"
#include "tests/core/submit/LyingServer.h"
#include "tests/core/submit/SignedRequest.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::submit;
using tests::always;
using tests::caseNumber;
using tests::httpAnswer;
using tests::LyingServer;

namespace {

constexpr const char* kCasePath = "/v1/cases/0000-0000-0012";
constexpr const char* kItemsPath = "/v1/cases/0000-0000-0012/items";

PreparedAddition additionFor(const LyingServer& server) {
  const std::vector<cases::SubmissionItem> items{
      {MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, 87, std::string(64, 'a')}}}};
  return *prepareAddition(server.profile(), caseNumber(), items);
}

QByteArray statusAnswer(cases::StatusWord word, const cases::CaseNumber& of = caseNumber()) {
  return httpAnswer("200 OK", QByteArray::fromStdString(cases::caseStatusText({of, word, "2026-11-24T02:00:00Z", {}})));
}

cases::Receipt honest(const LyingServer& server, const PreparedAddition& prepared) {
  cases::Receipt receipt{prepared.number, "2026-11-25T02:00:00Z", prepared.digest, cases::StatusWord::Received, {}};
  server.keys().sign(receipt);
  return receipt;
}

QByteArray answerOf(const cases::Receipt& receipt) {
  return httpAnswer("201 Created", QByteArray::fromStdString(cases::receiptText(receipt)));
}

QByteArray refusalNamed(const QByteArray& statusLine, std::string_view name) {
  return httpAnswer(statusLine, QByteArray::fromStdString(cases::serviceErrorText(name, "no")));
}

// Knows the case, and answers to the addition as it is told.
LyingServer::Answer toAddition(const QByteArray& answer) {
  return [answer](QTcpSocket& socket, const QByteArray& request) {
    always(request.startsWith("POST ") ? answer : statusAnswer(cases::StatusWord::Active))(socket, request);
  };
}

Result<cases::Receipt> outcome(const LyingServer& server, const PreparedAddition& prepared) {
  IntakeClient client(server.profile());
  const auto result =
      mahfooz::tests::awaited<Result<cases::Receipt>>(client.add(prepared, tests::casePin()), &AddCall::finished);
  REQUIRE(result);
  return *result;
}

Error refusal(LyingServer::Answer answer) {
  const LyingServer server(std::move(answer));
  const auto result = outcome(server, additionFor(server));
  REQUIRE_FALSE(result);
  return result.error();
}

}  // namespace

TEST_CASE("an addition is prepared as a submission is") {
  const LyingServer server(always({}));
  auto profile = server.profile();
  profile.minimumQuality = 50;
  profile.maximumItems = 2;
  const auto photo = [](int quality) {
    return cases::SubmissionItem{MediaKind::Photo,
                                 {{Algorithm::Pdq, Variant::Displayed, quality, std::string(64, 'a')}}};
  };
  const auto prepared = prepareAddition(profile, caseNumber(), {photo(49), photo(50), photo(87)});
  REQUIRE(prepared);
  CHECK(server.keys().open(prepared->sealed).value() == prepared->text);
  CHECK(prepared->digest == cases::submissionDigest(prepared->text));
  const auto addition = cases::parseAddition(prepared->text);
  REQUIRE(addition);
  CHECK(addition->number == caseNumber());
  CHECK(addition->items == std::vector{photo(50), photo(87)});
  CHECK(prepareAddition(profile, caseNumber(), {photo(49)}).error() == Error(ErrorCode::NothingToSend));
  CHECK(prepareAddition(profile, caseNumber(), {photo(50), photo(50), photo(50)}).error() ==
        Error(ErrorCode::TooManyItems));
}

TEST_CASE("an addition is sealed, signed and confirmed") {
  LyingServer server(always({}));
  const auto prepared = additionFor(server);
  server.setAnswer(toAddition(answerOf(honest(server, prepared))));
  const auto receipt = outcome(server, prepared);
  REQUIRE(receipt);
  CHECK(cases::receiptText(*receipt) == cases::receiptText(honest(server, prepared)));
  REQUIRE(server.requests().size() == 2);
  const QByteArray& asked = server.requests()[0];
  const QByteArray& sent = server.requests()[1];
  CHECK(tests::isSignedByOwner(asked, "GET", kCasePath, server.profile().signingKey));
  CHECK(tests::isSignedByOwner(sent, "POST", kItemsPath, server.profile().signingKey));
  CHECK(tests::signatureOf(sent).coversContentDigest);
  const auto envelope = cases::parseEnvelope(tests::bodyOf(sent).toStdString());
  REQUIRE(envelope);
  CHECK(envelope->keyId == server.profile().sealingKeyId);
  CHECK(server.keys().open(envelope->sealed).value() == prepared.text);
  CHECK_FALSE(sent.contains("12345678"));
  CHECK_FALSE(sent.contains("aaaaaaaa"));
}

TEST_CASE("nothing is sent to a service that does not know the case") {
  LyingServer server(always(httpAnswer("404 Not Found", "{}")));
  CHECK(outcome(server, additionFor(server)).error() == Error(ErrorCode::CaseOrPinWrong));
  REQUIRE(server.requests().size() == 1);
  CHECK(server.requests().front().startsWith("GET "));
}

TEST_CASE("nothing is sent when the service speaks of another case") {
  LyingServer server(always(statusAnswer(cases::StatusWord::Active, cases::CaseNumber::random())));
  CHECK(outcome(server, additionFor(server)).error() == Error(ErrorCode::ServiceAnswerInvalid));
  CHECK(server.requests().size() == 1);
}

TEST_CASE("nothing is added to a case that was withdrawn") {
  LyingServer server(always(statusAnswer(cases::StatusWord::Withdrawn)));
  CHECK(outcome(server, additionFor(server)).error() == Error(ErrorCode::CaseWithdrawn));
  CHECK(server.requests().size() == 1);
  CHECK(refusal(always(refusalNamed("410 Gone", "case-withdrawn"))) == Error(ErrorCode::CaseWithdrawn));
  CHECK(refusal(toAddition(refusalNamed("410 Gone", "case-withdrawn"))) == Error(ErrorCode::CaseWithdrawn));
}

TEST_CASE("refusals of an addition have their codes") {
  CHECK(refusal(toAddition(refusalNamed("422 No", "too-many-items"))) == Error(ErrorCode::TooManyItems));
  CHECK(refusal(toAddition(refusalNamed("422 No", "audience-refused"))) == Error(ErrorCode::AudienceMismatch));
  CHECK(refusal(toAddition(refusalNamed("422 No", "items-refused"))) == Error(ErrorCode::ServiceRefused));
  CHECK(refusal(toAddition(httpAnswer("404 Not Found", "{}"))) == Error(ErrorCode::CaseOrPinWrong));
  CHECK(refusal(toAddition(httpAnswer("413 Too Large", "{}"))) == Error(ErrorCode::SubmissionTooLarge));
  CHECK(refusal(toAddition(httpAnswer("429 Later", "{}"))) == Error(ErrorCode::TooManyRequests));
  CHECK(refusal(toAddition(httpAnswer("503 Later", "{}"))) == Error(ErrorCode::ServiceUnavailable));
}

TEST_CASE("a receipt for an addition is believed only when all of it fits") {
  LyingServer server(always({}));
  const auto prepared = additionFor(server);
  const auto judged = [&](const cases::Receipt& receipt) {
    server.setAnswer(toAddition(answerOf(receipt)));
    const auto result = outcome(server, prepared);
    REQUIRE_FALSE(result);
    return result.error();
  };
  cases::Receipt receipt = honest(server, prepared);
  receipt.signature[7] ^= 1U;
  CHECK(judged(receipt) == Error(ErrorCode::ReceiptInvalid));
  receipt = honest(server, prepared);
  receipt.number = cases::CaseNumber::random();
  server.keys().sign(receipt);
  CHECK(judged(receipt) == Error(ErrorCode::ReceiptInvalid));
  receipt = honest(server, prepared);
  receipt.digest = cases::submissionDigest("the submission's text");
  server.keys().sign(receipt);
  CHECK(judged(receipt) == Error(ErrorCode::ReceiptInvalid));
  receipt = honest(server, prepared);
  receipt.status = cases::StatusWord::Withdrawn;
  server.keys().sign(receipt);
  CHECK(judged(receipt) == Error(ErrorCode::ReceiptInvalid));
}

TEST_CASE("both requests of an addition follow the service's clock") {
  LyingServer server(always({}));
  const auto prepared = additionFor(server);
  server.setAnswer([&](QTcpSocket& socket, const QByteArray& request) {
    const bool isFirst = server.requests().size() == 1;
    if (isFirst) return always(tests::timeRefusal())(socket, request);
    toAddition(answerOf(honest(server, prepared)))(socket, request);
  });
  CHECK(outcome(server, prepared));
  REQUIRE(server.requests().size() == 3);
  CHECK(tests::signatureOf(server.requests()[0]).claims.created > 1700000000);
  for (std::size_t request : {1U, 2U})
    CHECK(tests::signatureOf(server.requests()[request]).claims.created < 784111777 + 300);
}

TEST_CASE("an addition's body is sent again when the clock is wrong only then") {
  LyingServer server(always({}));
  const auto prepared = additionFor(server);
  server.setAnswer([&](QTcpSocket& socket, const QByteArray& request) {
    const bool isFirstPost = server.requests().size() == 2;
    toAddition(isFirstPost ? tests::timeRefusal() : answerOf(honest(server, prepared)))(socket, request);
  });
  CHECK(outcome(server, prepared));
  REQUIRE(server.requests().size() == 3);
  CHECK(tests::bodyOf(server.requests()[1]) == tests::bodyOf(server.requests()[2]));
}

TEST_CASE("an addition can be aborted while the service thinks about it") {
  LyingServer server([](QTcpSocket&, const QByteArray&) {});
  const auto prepared = additionFor(server);
  IntakeClient client(server.profile());
  AddCall* call = client.add(prepared, tests::casePin());
  server.setAnswer([call](QTcpSocket&, const QByteArray&) { call->abort(); });
  const auto result = mahfooz::tests::awaited<Result<cases::Receipt>>(call, &AddCall::finished);
  REQUIRE(result);
  CHECK(result->error() == Error(ErrorCode::Cancelled));
  CHECK(server.requests().size() == 1);
}

TEST_CASE("an addition to an insecure address is refused and says so once") {
  const LyingServer server(always({}));
  const auto prepared = additionFor(server);
  auto profile = server.profile();
  profile.baseUrl = "http://192.0.2.1:80";
  IntakeClient client(profile);
  AddCall* call = client.add(prepared, tests::casePin());
  int times = 0;
  QObject::connect(call, &AddCall::finished, &client, [&] { ++times; });
  call->abort();
  CHECK(times == 0);
  const auto result = mahfooz::tests::awaited<Result<cases::Receipt>>(call, &AddCall::finished);
  REQUIRE(result);
  CHECK(result->error() == Error(ErrorCode::ServiceAddressInsecure));
  QCoreApplication::processEvents();
  CHECK(times == 1);
}
