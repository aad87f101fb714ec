#include "core/case/HttpSignature.h"
#include "core/case/ServiceError.h"
#include "core/submit/IntakeClient.h"
#include "tests/core/submit/LyingServer.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <optional>

using namespace mahfooz;
using namespace mahfooz::submit;
using tests::always;
using tests::httpAnswer;
using tests::LyingServer;

namespace {

const cases::CaseNumber& number() {
  static const cases::CaseNumber kNumber = *cases::CaseNumber::parse("0000-0000-0012");
  return kNumber;
}

cases::Pin pin() {
  return std::move(*cases::Pin::parse("12345678"));
}

Result<cases::CaseStatus> outcome(const LyingServer& server) {
  IntakeClient client(server.profile());
  const auto result =
      mahfooz::tests::awaited<Result<cases::CaseStatus>>(client.status(number(), pin()), &StatusCall::finished);
  REQUIRE(result);
  return *result;
}

Error refusal(LyingServer::Answer answer) {
  const auto result = outcome(LyingServer(std::move(answer)));
  REQUIRE_FALSE(result);
  return result.error();
}

QByteArray statusAnswer(const cases::CaseNumber& of) {
  return httpAnswer("200 OK", QByteArray::fromStdString(
                                  cases::caseStatusText({of, cases::StatusWord::Active, "2026-11-24T02:00:00Z", {}})));
}

QByteArray header(const QByteArray& request, const QByteArray& name) {
  const auto at = request.indexOf("\r\n" + name + ": ");
  REQUIRE(at >= 0);
  const auto begin = at + 4 + name.size();
  return request.mid(begin, request.indexOf("\r\n", begin) - begin);
}

cases::UntrustedSignature signatureOf(const QByteArray& request) {
  const auto parsed = cases::parseSignature(
      {header(request, "Signature-Input").toStdString(), header(request, "Signature").toStdString()});
  REQUIRE(parsed);
  return *parsed;
}

const QByteArray kTimeRefusal =
    httpAnswer("403 Forbidden", QByteArray::fromStdString(cases::serviceErrorText("signature-time", "too far away")),
               "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n");

}  // namespace

TEST_CASE("a status is asked for with the case's signature") {
  LyingServer server(always(statusAnswer(number())));
  const auto status = outcome(server);
  REQUIRE(status);
  CHECK(status->status == cases::StatusWord::Active);
  REQUIRE(server.requests().size() == 1);
  const QByteArray& request = server.requests().front();
  CHECK(request.startsWith("GET /v1/cases/0000-0000-0012 HTTP/1.1\r\n"));
  const auto keys = cases::CaseKeys::derive(number(), pin(), server.profile().signingKey);
  const auto signature = signatureOf(request);
  CHECK(signature.claims.keyId == number().text());
  CHECK(cases::signatureFits(signature, {"GET", "/v1/cases/0000-0000-0012", {}}, keys->publicKey()));
  CHECK_FALSE(request.contains("12345678"));
}

TEST_CASE("the status of another case is refused") {
  CHECK(refusal(always(statusAnswer(cases::CaseNumber::random()))) == Error(ErrorCode::ServiceAnswerInvalid));
}

TEST_CASE("an answer that is no status is refused") {
  CHECK(refusal(always(httpAnswer("200 OK", "{}"))) == Error(ErrorCode::ServiceAnswerInvalid));
}

TEST_CASE("not found means that the number or the PIN is wrong") {
  CHECK(refusal(always(httpAnswer("404 Not Found", "{}"))) == Error(ErrorCode::CaseOrPinWrong));
}

TEST_CASE("other refusals of a status have their codes") {
  CHECK(refusal(always(httpAnswer("403 Forbidden", "{}"))) == Error(ErrorCode::ServiceRefused));
  CHECK(refusal(always(httpAnswer("429 Too Many Requests", "{}"))) == Error(ErrorCode::TooManyRequests));
  CHECK(refusal(always(httpAnswer("502 Bad Gateway", "<html>"))) == Error(ErrorCode::ServiceUnavailable));
}

TEST_CASE("a wrong clock is corrected by the service's and asked again once") {
  LyingServer server(always({}));
  server.setAnswer([&server](QTcpSocket& socket, const QByteArray& request) {
    always(server.requests().size() == 1 ? kTimeRefusal : statusAnswer(number()))(socket, request);
  });
  CHECK(outcome(server));
  REQUIRE(server.requests().size() == 2);
  const auto first = signatureOf(server.requests()[0]).claims;
  const auto second = signatureOf(server.requests()[1]).claims;
  CHECK(first.created > 1700000000);
  CHECK(second.created >= 784111777);  // 1994-11-06T08:49:37Z
  CHECK(second.created < 784111777 + 300);
  CHECK(first.nonce != second.nonce);
}

TEST_CASE("a service that never likes our time is not asked for ever") {
  LyingServer server(always(kTimeRefusal));
  CHECK(outcome(server).error() == Error(ErrorCode::ServiceRefused));
  CHECK(server.requests().size() == 2);
}

TEST_CASE("a status call can be aborted while the key is derived") {
  LyingServer server(always(statusAnswer(number())));
  IntakeClient client(server.profile());
  StatusCall* call = client.status(number(), pin());
  call->abort();
  const auto result = mahfooz::tests::awaited<Result<cases::CaseStatus>>(call, &StatusCall::finished);
  REQUIRE(result);
  CHECK(result->error() == Error(ErrorCode::Cancelled));
  CHECK(server.requests().empty());
}
