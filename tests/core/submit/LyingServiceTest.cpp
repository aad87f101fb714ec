// A service, or somebody between, that lies about everything but its address. Each lie ends as an error code, soon;
// what was to be sent can be sent again. SubmitCallTest has the lies about receipts.

#include "core/submit/IntakeClient.h"
#include "tests/core/submit/LyingServer.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <QtCore/QTimer>

#include <sys/resource.h>

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

Result<cases::Receipt> outcome(const LyingServer& server, const PreparedCase& prepared) {
  IntakeClient client(server.profile());
  IntakeClient::Limits limits;
  limits.silence = std::chrono::milliseconds(1000);
  limits.total = std::chrono::milliseconds(2000);
  client.setLimits(limits);
  const auto result = mahfooz::tests::awaited<Result<cases::Receipt>>(client.submit(prepared), &SubmitCall::finished);
  REQUIRE(result);
  return *result;
}

QByteArray honestAnswer(const LyingServer& server, const PreparedCase& prepared) {
  cases::Receipt receipt{prepared.number, "2026-11-24T02:00:00Z", prepared.digest, cases::StatusWord::Received, {}};
  server.keys().sign(receipt);
  return QByteArray::fromStdString(cases::receiptText(receipt));
}

// What the client says of the lie; the same prepared case must go through afterwards.
ErrorCode refusal(LyingServer::Answer answer) {
  LyingServer server(std::move(answer));
  const auto prepared = caseFor(server.profile());
  const auto lied = outcome(server, prepared);
  server.setAnswer(always(httpAnswer("201 Created", honestAnswer(server, prepared))));
  CHECK(outcome(server, prepared));
  REQUIRE_FALSE(lied);
  return lied.error().code();
}

ErrorCode refusalOf(const QByteArray& answer) {
  return refusal(always(answer));
}

// Writes one piece again and again, as fast as the client takes it.
LyingServer::Answer flood(const QByteArray& first, const QByteArray& piece) {
  return [first, piece](QTcpSocket& socket, const QByteArray&) {
    const auto more = [&socket, piece] {
      constexpr qint64 kAhead = 1 << 20;
      while (socket.state() == QAbstractSocket::ConnectedState && socket.bytesToWrite() < kAhead)
        socket.write(piece);
    };
    socket.write(first);
    QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
    more();
  };
}

// The most that this process has ever had. Preparing a case takes 64 MiB for a moment, so one is prepared before.
long mostResidentKilobytes() {
  [[maybe_unused]] static const auto kWarm = caseFor(LyingServer(always({})).profile());
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

}  // namespace

TEST_CASE("a receipt under another content type is refused") {
  for (const char* type : {"text/html", "text/plain", "application/jsonp", "application/octet-stream", ""}) {
    INFO(type);
    LyingServer server(always({}));
    const auto prepared = caseFor(server.profile());
    const QByteArray body = honestAnswer(server, prepared);
    server.setAnswer(always("HTTP/1.1 201 Created\r\nConnection: close\r\nContent-Type: " + QByteArray(type) +
                            "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body));
    CHECK(outcome(server, prepared).error() == Error(ErrorCode::ServiceAnswerInvalid));
    server.setAnswer(always("HTTP/1.1 201 Created\r\nConnection: close\r\nContent-Length: " +
                            QByteArray::number(body.size()) + "\r\n\r\n" + body));
    CHECK(outcome(server, prepared).error() == Error(ErrorCode::ServiceAnswerInvalid));
  }
}

TEST_CASE("a content type may name its character set") {
  LyingServer server(always({}));
  const auto prepared = caseFor(server.profile());
  const QByteArray body = honestAnswer(server, prepared);
  server.setAnswer(
      always("HTTP/1.1 201 Created\r\nConnection: close\r\nContent-Type: Application/JSON ; charset=utf-8\r\n"
             "Content-Length: " +
             QByteArray::number(body.size()) + "\r\n\r\n" + body));
  CHECK(outcome(server, prepared));
}

TEST_CASE("an answer that was packed is not unpacked") {
  // gzip of nothing much; a small answer that would become a huge one looks the same.
  const QByteArray packed = QByteArray::fromHex("1f8b08000000000000034bcacc4b2c02008f8a59b706000000");
  CHECK(refusalOf(httpAnswer("201 Created", packed, "Content-Encoding: gzip\r\n")) == ErrorCode::ServiceAnswerInvalid);
}

TEST_CASE("a truncated body is no receipt, however it is cut") {
  LyingServer server(always({}));
  const auto prepared = caseFor(server.profile());
  const QByteArray body = honestAnswer(server, prepared);
  const QByteArray head = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nConnection: close\r\n";
  const QByteArray half = body.left(body.size() / 2);
  server.setAnswer(always(head + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + half));
  CHECK(outcome(server, prepared).error() == Error(ErrorCode::NoConnection));
  server.setAnswer(always(head + "\r\n" + half));  // until the connection ends: whole by HTTP's rules
  CHECK(outcome(server, prepared).error() == Error(ErrorCode::ServiceAnswerInvalid));
  server.setAnswer(always(head + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray::number(half.size(), 16) + "\r\n" +
                          half + "\r\n"));  // the last chunk is missing
  CHECK_FALSE(outcome(server, prepared));
}

TEST_CASE("lengths that are none are refused") {
  for (const char* length : {"-5", "9999999999999999999999", "12 34", "x"}) {
    INFO(length);
    LyingServer server([length](QTcpSocket& socket, const QByteArray&) {
      socket.write("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray(length) +
                   "\r\n\r\n{}");
      socket.disconnectFromHost();
    });
    CHECK_FALSE(outcome(server, caseFor(server.profile())));
  }
}

TEST_CASE("a chunk that claims to be huge is not waited for") {
  const ErrorCode code = refusalOf(
      "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nTransfer-Encoding: "
      "chunked\r\n\r\nffffffffffffffff\r\n{");
  CHECK((code == ErrorCode::NoConnection || code == ErrorCode::ServiceAnswerInvalid));
}

TEST_CASE("headers without end are cut off, and fill no memory") {
  QByteArray piece;
  for (int line = 0; line < 1000; ++line)
    piece += "X-Filler-" + QByteArray::number(line) + ": " + QByteArray(1000, 'x') + "\r\n";
  const long before = mostResidentKilobytes();
  const ErrorCode code = refusal(flood("HTTP/1.1 201 Created\r\n", piece));
  CHECK((code == ErrorCode::ServiceAnswerTooLarge || code == ErrorCode::ServiceTimedOut));
  CHECK(mostResidentKilobytes() - before < 64 * 1024);
}

TEST_CASE("one header without end is cut off, and fills no memory") {
  const long before = mostResidentKilobytes();
  const ErrorCode code = refusal(flood("HTTP/1.1 201 Created\r\nX-Filler: ", QByteArray(1 << 16, 'x')));
  CHECK((code == ErrorCode::ServiceAnswerTooLarge || code == ErrorCode::ServiceTimedOut));
  CHECK(mostResidentKilobytes() - before < 64 * 1024);
}

TEST_CASE("a status line without end is cut off") {
  const ErrorCode code = refusal(flood("HTTP/1.1 201 ", QByteArray(1 << 16, 'x')));
  CHECK(code != ErrorCode::Internal);
}

TEST_CASE("interim answers without end are cut off") {
  for (const char* interim : {"HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 102 Processing\r\n\r\n",
                              "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"}) {
    INFO(interim);
    QByteArray piece;
    for (int time = 0; time < 1000; ++time)
      piece += interim;
    const ErrorCode code = refusal(flood({}, piece));
    CHECK(code != ErrorCode::Internal);
  }
}

TEST_CASE("headers that come drop by drop time out") {
  CHECK(refusal([](QTcpSocket& socket, const QByteArray&) {
          socket.write("HTTP/1.1 201 Created\r\n");
          auto* drip = new QTimer(&socket);
          QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("X: y\r\n"); });
          drip->start(50);
        }) == ErrorCode::ServiceTimedOut);
}

TEST_CASE("a question for a password is a refusal, and nobody is asked") {
  CHECK(refusalOf(httpAnswer("401 Unauthorized", "{}", "WWW-Authenticate: Basic realm=\"x\"\r\n")) ==
        ErrorCode::ServiceRefused);
  CHECK(refusalOf(httpAnswer("401 Unauthorized", "{}", "WWW-Authenticate: NTLM\r\n")) == ErrorCode::ServiceRefused);
  CHECK(refusalOf(httpAnswer("407 Proxy", "{}", "Proxy-Authenticate: Basic realm=\"x\"\r\n")) != ErrorCode::Internal);
}

TEST_CASE("a wish to speak another protocol is not followed") {
  const ErrorCode code =
      refusalOf("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n\x81\x05hello");
  CHECK(code != ErrorCode::Internal);
}

TEST_CASE("nested and wide and broken JSON is no receipt") {
  CHECK(refusalOf(httpAnswer("201 Created", QByteArray(100000, '['))) == ErrorCode::ServiceAnswerInvalid);
  CHECK(refusalOf(httpAnswer("201 Created", "{\"version\":1,\"version\":1}")) == ErrorCode::ServiceAnswerInvalid);
  CHECK(refusalOf(httpAnswer("201 Created", "\xFF\xFE{}")) == ErrorCode::ServiceAnswerInvalid);
  CHECK(refusalOf(httpAnswer("201 Created", QByteArray(1000, '\0'))) == ErrorCode::ServiceAnswerInvalid);
}
