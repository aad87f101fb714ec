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

Result<cases::Receipt> outcome(const LyingServer& server) {
  IntakeClient client(server.profile());
  const auto result = mahfooz::tests::awaited<Result<cases::Receipt>>(client.withdraw(caseNumber(), tests::casePin()),
                                                                      &WithdrawCall::finished);
  REQUIRE(result);
  return *result;
}

Error refusal(LyingServer::Answer answer) {
  const auto result = outcome(LyingServer(std::move(answer)));
  REQUIRE_FALSE(result);
  return result.error();
}

cases::Receipt honest(const LyingServer& server) {
  cases::Receipt receipt{caseNumber(),
                         "2026-11-25T02:00:00Z",
                         cases::submissionDigest("what was sent once"),
                         cases::StatusWord::Withdrawn,
                         {}};
  server.keys().sign(receipt);
  return receipt;
}

QByteArray answerOf(const cases::Receipt& receipt) {
  return httpAnswer("200 OK", QByteArray::fromStdString(cases::receiptText(receipt)));
}

}  // namespace

TEST_CASE("a withdrawal is signed, without a body, and confirmed") {
  LyingServer server(always({}));
  server.setAnswer(always(answerOf(honest(server))));
  const auto receipt = outcome(server);
  REQUIRE(receipt);
  CHECK(receipt->status == cases::StatusWord::Withdrawn);
  CHECK(cases::receiptText(*receipt) == cases::receiptText(honest(server)));
  REQUIRE(server.requests().size() == 1);
  const QByteArray& request = server.requests().front();
  CHECK(tests::isSignedByOwner(request, "DELETE", "/v1/cases/0000-0000-0012", server.profile().signingKey));
  CHECK(tests::bodyOf(request).isEmpty());
  CHECK_FALSE(request.contains("12345678"));
}

TEST_CASE("a receipt for a withdrawal is believed only when it says so of this case") {
  LyingServer server(always({}));
  const auto judged = [&](const cases::Receipt& receipt) {
    server.setAnswer(always(answerOf(receipt)));
    const auto result = outcome(server);
    REQUIRE_FALSE(result);
    return result.error();
  };
  cases::Receipt receipt = honest(server);
  receipt.signature[0] ^= 1U;
  CHECK(judged(receipt) == Error(ErrorCode::ReceiptInvalid));
  receipt = honest(server);
  receipt.number = cases::CaseNumber::random();
  server.keys().sign(receipt);
  CHECK(judged(receipt) == Error(ErrorCode::ReceiptInvalid));
  for (const auto status : {cases::StatusWord::Received, cases::StatusWord::Active, cases::StatusWord::Deleted}) {
    receipt = honest(server);
    receipt.status = status;
    server.keys().sign(receipt);
    CHECK(judged(receipt) == Error(ErrorCode::ReceiptInvalid));
  }
}

TEST_CASE("refusals of a withdrawal have their codes") {
  CHECK(refusal(always(httpAnswer("404 Not Found", "{}"))) == Error(ErrorCode::CaseOrPinWrong));
  CHECK(refusal(always(httpAnswer("403 Forbidden", "{}"))) == Error(ErrorCode::ServiceRefused));
  CHECK(refusal(always(httpAnswer("405 Method Not Allowed", "{}"))) == Error(ErrorCode::ServiceRefused));
  CHECK(refusal(always(httpAnswer("429 Later", "{}"))) == Error(ErrorCode::TooManyRequests));
  CHECK(refusal(always(httpAnswer("503 Later", "{}"))) == Error(ErrorCode::ServiceUnavailable));
  CHECK(refusal(always(httpAnswer("200 OK", "{}"))) == Error(ErrorCode::ServiceAnswerInvalid));
  CHECK(refusal(always(httpAnswer("204 No Content", ""))) == Error(ErrorCode::ServiceAnswerInvalid));
}

TEST_CASE("a withdrawal follows the service's clock once") {
  LyingServer server(always({}));
  server.setAnswer([&](QTcpSocket& socket, const QByteArray& request) {
    always(server.requests().size() == 1 ? tests::timeRefusal() : answerOf(honest(server)))(socket, request);
  });
  CHECK(outcome(server));
  CHECK(server.requests().size() == 2);
  LyingServer never(always(tests::timeRefusal()));
  CHECK(outcome(never).error() == Error(ErrorCode::ServiceRefused));
  CHECK(never.requests().size() == 2);
}

TEST_CASE("a withdrawal can be aborted while the key is derived") {
  LyingServer server(always(answerOf(honest(LyingServer(always({}))))));
  IntakeClient client(server.profile());
  WithdrawCall* call = client.withdraw(caseNumber(), tests::casePin());
  call->abort();
  call->abort();
  const auto result = mahfooz::tests::awaited<Result<cases::Receipt>>(call, &WithdrawCall::finished);
  REQUIRE(result);
  CHECK(result->error() == Error(ErrorCode::Cancelled));
  CHECK(server.requests().empty());
}
