#include "core/case/SealedEnvelope.h"
#include "core/submit/IntakeClient.h"
#include "tests/core/submit/LyingServer.h"
#include "tests/core/submit/SignedRequest.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <set>

using namespace mahfooz;
using namespace mahfooz::submit;
using tests::LyingServer;

namespace {

PreparedCase caseFor(const cases::ServiceProfile& profile) {
  CaseDraft draft;
  draft.items = {{MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, 87, std::string(64, 'a')}}}};
  return std::move(*prepareCase(profile, draft));
}

std::set<QByteArray> headerNames(const QByteArray& request) {
  std::set<QByteArray> names;
  const QList<QByteArray> lines = request.left(request.indexOf("\r\n\r\n")).split('\n');
  for (qsizetype line = 1; line < lines.size(); ++line)
    names.insert(lines[line].split(':').first().toLower());
  return names;
}

}  // namespace

TEST_CASE("a submission on the wire holds the sealed text and nothing about the computer") {
  LyingServer server(tests::always(tests::httpAnswer("503 Later", "", "Set-Cookie: id=1; Path=/\r\n")));
  const auto prepared = caseFor(server.profile());
  IntakeClient client(server.profile());
  for (int time = 0; time < 2; ++time)
    REQUIRE(mahfooz::tests::awaited<Result<cases::Receipt>>(client.submit(prepared), &SubmitCall::finished));
  REQUIRE(server.requests().size() == 2);
  const QByteArray& request = server.requests().back();
  CHECK(request.startsWith("POST /v1/cases HTTP/1.1\r\n"));
  CHECK(request.contains("\r\nUser-Agent: Mahfooz/0\r\n"));
  CHECK(request.contains("\r\nAccept-Language: *\r\n"));
  // The cookie that the first answer set is not among them, nor a referrer, a cache's question or a locale.
  CHECK(headerNames(request) == std::set<QByteArray>{"host", "user-agent", "accept", "accept-language",
                                                     "accept-encoding", "content-type", "content-length",
                                                     "connection"});
  const auto envelope = cases::parseEnvelope(request.mid(request.indexOf("\r\n\r\n") + 4).toStdString());
  REQUIRE(envelope);
  CHECK(envelope->sealed == prepared.sealed);
  CHECK(server.keys().open(envelope->sealed).value() == prepared.text);
  for (const std::string& secret : {prepared.number.text(), std::string(prepared.pin.digits()), std::string(64, 'a')})
    CHECK_FALSE(request.contains(QByteArray::fromStdString(secret)));
}

TEST_CASE("signed requests say who asks by the case number and nothing else") {
  LyingServer server([](QTcpSocket& socket, const QByteArray& request) {
    const cases::CaseStatus status{tests::caseNumber(), cases::StatusWord::Active, "2026-11-24T02:00:00Z", {}};
    const bool isQuestion = request.startsWith("GET ");
    tests::always(isQuestion ? tests::httpAnswer("200 OK", QByteArray::fromStdString(cases::caseStatusText(status)),
                                                 "Set-Cookie: id=1; Path=/\r\n")
                             : tests::httpAnswer("503 Later", "", "Set-Cookie: id=2; Path=/\r\n"))(socket, request);
  });
  const auto prepared =
      prepareAddition(server.profile(), tests::caseNumber(),
                      {{MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, 87, std::string(64, 'a')}}}});
  IntakeClient client(server.profile());
  REQUIRE(mahfooz::tests::awaited<Result<cases::Receipt>>(client.add(*prepared, tests::casePin()), &AddCall::finished));
  REQUIRE(mahfooz::tests::awaited<Result<cases::Receipt>>(client.withdraw(tests::caseNumber(), tests::casePin()),
                                                          &WithdrawCall::finished));
  REQUIRE(server.requests().size() == 3);
  const std::set<QByteArray> everywhere{
      "host",      "user-agent", "accept", "accept-language", "accept-encoding", "signature-input",
      "signature", "connection"};
  const auto with = [&](std::set<QByteArray> more) {
    more.insert(everywhere.begin(), everywhere.end());
    return more;
  };
  // Nobody between may answer for the service from a memory of his own.
  CHECK(headerNames(server.requests()[0]) == with({"cache-control", "pragma"}));
  CHECK(headerNames(server.requests()[1]) == with({"content-type", "content-length", "content-digest"}));
  CHECK(headerNames(server.requests()[2]) == everywhere);
  for (const QByteArray& request : server.requests()) {
    CHECK(request.contains("\r\nUser-Agent: Mahfooz/0\r\n"));
    CHECK_FALSE(request.contains("12345678"));
    CHECK_FALSE(request.contains("aaaaaaaa"));
  }
}
