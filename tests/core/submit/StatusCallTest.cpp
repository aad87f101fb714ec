#include "core/case/ServiceError.h"
#include "core/submit/IntakeClient.h"
#include "tests/core/submit/LyingServer.h"
#include "tests/core/submit/SignedRequest.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <optional>

using namespace mahfooz;
using namespace mahfooz::submit;
using tests::always;
using tests::caseNumber;
using tests::casePin;
using tests::httpAnswer;
using tests::LyingServer;
using tests::signatureOf;

namespace {

Result<cases::CaseStatus> outcome(const LyingServer& server) {
  IntakeClient client(server.profile());
  const auto result =
      mahfooz::tests::awaited<Result<cases::CaseStatus>>(client.status(caseNumber(), casePin()), &StatusCall::finished);
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

}  // namespace

TEST_CASE("a status is asked for with the case's signature") {
  LyingServer server(always(statusAnswer(caseNumber())));
  const auto status = outcome(server);
  REQUIRE(status);
  CHECK(status->status == cases::StatusWord::Active);
  REQUIRE(server.requests().size() == 1);
  const QByteArray& request = server.requests().front();
  CHECK(tests::isSignedByOwner(request, "GET", "/v1/cases/0000-0000-0012", server.profile().signingKey));
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
    always(server.requests().size() == 1 ? tests::timeRefusal() : statusAnswer(caseNumber()))(socket, request);
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

TEST_CASE("a request that the network below has sent twice is signed anew") {
  LyingServer server(always({}));
  server.setAnswer([&server](QTcpSocket& socket, const QByteArray& request) {
    const auto repeated = cases::serviceErrorText(cases::kErrorSignatureRepeated, "this very request has come before");
    always(server.requests().size() == 1 ? httpAnswer("403 Forbidden", QByteArray::fromStdString(repeated))
                                         : statusAnswer(caseNumber()))(socket, request);
  });
  CHECK(outcome(server));
  REQUIRE(server.requests().size() == 2);
  CHECK(signatureOf(server.requests()[0]).claims.nonce != signatureOf(server.requests()[1]).claims.nonce);
}

TEST_CASE("a service that never likes our time is not asked for ever") {
  LyingServer server(always(tests::timeRefusal()));
  CHECK(outcome(server).error() == Error(ErrorCode::ServiceRefused));
  CHECK(server.requests().size() == 2);
}

TEST_CASE("a status call can be aborted while the key is derived") {
  LyingServer server(always(statusAnswer(caseNumber())));
  IntakeClient client(server.profile());
  StatusCall* call = client.status(caseNumber(), casePin());
  call->abort();
  const auto result = mahfooz::tests::awaited<Result<cases::CaseStatus>>(call, &StatusCall::finished);
  REQUIRE(result);
  CHECK(result->error() == Error(ErrorCode::Cancelled));
  CHECK(server.requests().empty());
}
