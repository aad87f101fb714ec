#include "core/submit/IntakeClient.h"
#include "tests/core/submit/LyingServer.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>

using namespace mahfooz;
using namespace mahfooz::submit;
using tests::always;
using tests::httpAnswer;
using tests::LyingServer;

namespace {

PreparedCase caseFor(const cases::ServiceProfile& profile) {
  CaseDraft draft;
  draft.items = {{MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, 87, std::string(64, 'a')}}}};
  return std::move(*prepareCase(profile, draft));
}

Result<cases::Receipt> outcome(SubmitCall* call) {
  const auto result = mahfooz::tests::awaited<Result<cases::Receipt>>(call, &SubmitCall::finished);
  REQUIRE(result);
  return *result;
}

Result<cases::Receipt> outcome(const LyingServer& server, const PreparedCase& prepared) {
  IntakeClient client(server.profile());
  IntakeClient::Limits limits;
  limits.silence = std::chrono::milliseconds(1500);
  limits.total = std::chrono::milliseconds(3000);
  client.setLimits(limits);
  return outcome(client.submit(prepared));
}

Error refusal(LyingServer::Answer answer) {
  const LyingServer server(std::move(answer));
  const auto result = outcome(server, caseFor(server.profile()));
  REQUIRE_FALSE(result);
  return result.error();
}

cases::Receipt honest(const LyingServer& server, const PreparedCase& prepared) {
  cases::Receipt receipt{prepared.number, "2026-11-24T02:00:00Z", prepared.digest, cases::StatusWord::Received, {}};
  server.keys().sign(receipt);
  return receipt;
}

QByteArray created(const cases::Receipt& receipt) {
  return httpAnswer("201 Created", QByteArray::fromStdString(cases::receiptText(receipt)));
}

}  // namespace

TEST_CASE("an honest receipt is handed out") {
  LyingServer server(always({}));
  const auto prepared = caseFor(server.profile());
  server.setAnswer(always(created(honest(server, prepared))));
  const auto result = outcome(server, prepared);
  REQUIRE(result);
  CHECK(cases::receiptText(*result) == cases::receiptText(honest(server, prepared)));
}

TEST_CASE("a receipt with a wrong signature is not believed") {
  LyingServer server(always({}));
  const auto prepared = caseFor(server.profile());
  auto receipt = honest(server, prepared);
  receipt.signature[0] ^= 1U;
  server.setAnswer(always(created(receipt)));
  CHECK(outcome(server, prepared).error() == Error(ErrorCode::ReceiptInvalid));
}

TEST_CASE("a receipt for another case is not believed") {
  LyingServer server(always({}));
  const auto prepared = caseFor(server.profile());
  auto receipt = honest(server, prepared);
  receipt.number = cases::CaseNumber::random();
  server.keys().sign(receipt);
  server.setAnswer(always(created(receipt)));
  CHECK(outcome(server, prepared).error() == Error(ErrorCode::ReceiptInvalid));
}

TEST_CASE("a receipt for other content is not believed") {
  LyingServer server(always({}));
  const auto prepared = caseFor(server.profile());
  auto receipt = honest(server, prepared);
  receipt.digest = cases::submissionDigest("something else");
  server.keys().sign(receipt);
  server.setAnswer(always(created(receipt)));
  CHECK(outcome(server, prepared).error() == Error(ErrorCode::ReceiptInvalid));
}

TEST_CASE("an answer that is no receipt is refused") {
  CHECK(refusal(always(httpAnswer("201 Created", "{\"ok\":true}"))) == Error(ErrorCode::ServiceAnswerInvalid));
  CHECK(refusal(always(httpAnswer("201 Created", ""))) == Error(ErrorCode::ServiceAnswerInvalid));
  CHECK(refusal(always(httpAnswer("200 OK", "<html>Log in to the hotel</html>"))) ==
        Error(ErrorCode::ServiceAnswerInvalid));
  CHECK(refusal(always(httpAnswer("204 No Content", ""))) == Error(ErrorCode::ServiceAnswerInvalid));
}

TEST_CASE("an answer that is no HTTP is refused") {
  const Error error = refusal(always("220 mail.example.org ESMTP\r\n\r\n"));
  CHECK((error == Error(ErrorCode::ServiceAnswerInvalid) || error == Error(ErrorCode::NoConnection)));
}

TEST_CASE("a huge answer is refused by its announced length") {
  CHECK(refusal([](QTcpSocket& socket, const QByteArray&) {
          socket.write("HTTP/1.1 201 Created\r\nContent-Length: 1000000000\r\n\r\n{");
        }) == Error(ErrorCode::ServiceAnswerTooLarge));
}

TEST_CASE("a huge answer is refused while it comes") {
  CHECK(refusal([](QTcpSocket& socket, const QByteArray&) {
          socket.write("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n");
          for (int chunk = 0; chunk < 100; ++chunk)
            socket.write("4000\r\n" + QByteArray(0x4000, 'x') + "\r\n");
        }) == Error(ErrorCode::ServiceAnswerTooLarge));
}

TEST_CASE("a service that never answers times out") {
  CHECK(refusal([](QTcpSocket&, const QByteArray&) {}) == Error(ErrorCode::ServiceTimedOut));
}

TEST_CASE("a service that answers drop by drop times out") {
  CHECK(refusal([](QTcpSocket& socket, const QByteArray&) {
          socket.write("HTTP/1.1 201 Created\r\nContent-Length: 1000\r\n\r\n");
          auto* drip = new QTimer(&socket);
          QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
          drip->start(100);
        }) == Error(ErrorCode::ServiceTimedOut));
}

TEST_CASE("a connection cut within the answer is no connection") {
  CHECK(refusal(always("HTTP/1.1 201 Created\r\nContent-Length: 1000\r\n\r\n{\"version\"")) ==
        Error(ErrorCode::NoConnection));
  CHECK(refusal(always("")) == Error(ErrorCode::NoConnection));
}

TEST_CASE("a service that is not there is no connection") {
  auto server = std::make_unique<LyingServer>(always({}));
  const auto profile = server->profile();
  const auto prepared = caseFor(profile);
  server.reset();
  IntakeClient client(profile);
  CHECK(outcome(client.submit(prepared)).error() == Error(ErrorCode::NoConnection));
}

TEST_CASE("a redirect is not followed") {
  for (const char* status : {"301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"}) {
    LyingServer elsewhere(always(httpAnswer("200 OK", "{}")));
    const QByteArray location = "Location: " + QByteArray::fromStdString(elsewhere.profile().baseUrl) + "/v1/cases\r\n";
    CHECK(refusal(always(httpAnswer(status, "", location))) == Error(ErrorCode::RedirectRefused));
    CHECK(elsewhere.requests().empty());
  }
}

TEST_CASE("refusals of the service have their codes") {
  CHECK(refusal(always(httpAnswer("400 Bad Request", "{}"))) == Error(ErrorCode::ServiceRefused));
  CHECK(refusal(always(httpAnswer("401 Unauthorized", "{}"))) == Error(ErrorCode::ServiceRefused));
  CHECK(refusal(always(httpAnswer("404 Not Found", "{}"))) == Error(ErrorCode::ServiceRefused));
  CHECK(refusal(always(httpAnswer("408 Request Timeout", "{}"))) == Error(ErrorCode::ServiceTimedOut));
  CHECK(refusal(always(httpAnswer("413 Too Large", "{}"))) == Error(ErrorCode::SubmissionTooLarge));
  CHECK(refusal(always(httpAnswer("409 Conflict", "{}"))) == Error(ErrorCode::CaseConflict));
  CHECK(refusal(always(httpAnswer("429 Too Many Requests", "{}", "Retry-After: 60\r\n"))) ==
        Error(ErrorCode::TooManyRequests));
  CHECK(refusal(always(httpAnswer("500 Oh", "{}"))) == Error(ErrorCode::ServiceUnavailable));
  CHECK(refusal(always(httpAnswer("503 Later", "<html>"))) == Error(ErrorCode::ServiceUnavailable));
}

TEST_CASE("a service that speaks no TLS where it should fails") {
  mahfooz::tests::qtApplication();  // before the first socket
  QTcpServer plain;
  REQUIRE(plain.listen(QHostAddress::LocalHost));
  QObject::connect(&plain, &QTcpServer::newConnection, &plain,
                   [&plain] { plain.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
  auto profile = LyingServer(always({})).profile();
  profile.baseUrl = "https://127.0.0.1:" + std::to_string(plain.serverPort());
  IntakeClient client(profile);
  CHECK(outcome(client.submit(caseFor(profile))).error() == Error(ErrorCode::TlsFailed));
}

TEST_CASE("an insecure address is refused again where it would be used") {
  const LyingServer server(always({}));
  auto profile = server.profile();
  const auto prepared = caseFor(profile);
  profile.baseUrl = "http://192.0.2.1:80";
  IntakeClient client(profile);
  CHECK(outcome(client.submit(prepared)).error() == Error(ErrorCode::ServiceAddressInsecure));
}

TEST_CASE("a call can be aborted and says so once") {
  LyingServer server([](QTcpSocket&, const QByteArray&) {});
  IntakeClient client(server.profile());
  SubmitCall* call = client.submit(caseFor(server.profile()));
  int times = 0;
  QObject::connect(call, &SubmitCall::finished, &client, [&] { ++times; });
  call->abort();
  call->abort();
  CHECK(times == 0);  // never before the caller is back in the event loop
  CHECK(outcome(call).error() == Error(ErrorCode::Cancelled));
  QCoreApplication::processEvents();
  CHECK(times == 1);
}

TEST_CASE("a client that is destroyed takes its calls with it") {
  LyingServer server([](QTcpSocket&, const QByteArray&) {});
  const auto prepared = caseFor(server.profile());
  bool spoke = false;
  {
    IntakeClient client(server.profile());
    QObject::connect(client.submit(prepared), &SubmitCall::finished, [&] { spoke = true; });
  }
  QCoreApplication::processEvents();
  CHECK_FALSE(spoke);
}
