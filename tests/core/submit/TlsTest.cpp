#include "core/submit/IntakeClient.h"
#include "tests/core/submit/Certificates.h"
#include "tests/core/submit/LyingServer.h"
#include "tests/core/submit/SignedRequest.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <QtNetwork/QHostAddress>

using namespace mahfooz;
using namespace mahfooz::submit;
using tests::always;
using tests::CertificateAuthority;
using tests::LyingServer;
using tests::TrustedAuthority;

namespace {

PreparedCase caseFor(const cases::ServiceProfile& profile) {
  CaseDraft draft;
  draft.items = {{MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, 87, std::string(64, 'a')}}}};
  return std::move(*prepareCase(profile, draft));
}

IntakeClient::Limits shortLimits() {
  IntakeClient::Limits limits;
  limits.silence = std::chrono::milliseconds(1500);
  limits.total = std::chrono::milliseconds(3000);
  return limits;
}

Result<cases::Receipt> outcome(const cases::ServiceProfile& profile, const PreparedCase& prepared) {
  IntakeClient client(profile);
  client.setLimits(shortLimits());
  const auto result = mahfooz::tests::awaited<Result<cases::Receipt>>(client.submit(prepared), &SubmitCall::finished);
  REQUIRE(result);
  return *result;
}

// A service that tells the truth, over TLS with this certificate.
struct HonestService {
  explicit HonestService(const tests::ServerIdentity& identity)
      : server(always({}), identity), prepared(caseFor(server.profile())) {
    cases::Receipt receipt{prepared.number, "2026-11-24T02:00:00Z", prepared.digest, cases::StatusWord::Received, {}};
    server.keys().sign(receipt);
    server.setAnswer(always(tests::httpAnswer("201 Created", QByteArray::fromStdString(cases::receiptText(receipt)))));
  }
  LyingServer server;
  PreparedCase prepared;
};

// The refusal, after which the server must not have heard a word of the request.
Error refusal(const tests::ServerIdentity& identity) {
  const HonestService service(identity);
  const auto result = outcome(service.server.profile(), service.prepared);
  CHECK(service.server.requests().empty());
  REQUIRE_FALSE(result);
  return result.error();
}

}  // namespace

TEST_CASE("a certificate of a trusted authority is accepted") {
  const CertificateAuthority authority;
  const TrustedAuthority trusted(authority.certificate());
  const HonestService service(authority.issue({}));
  CHECK(service.server.profile().baseUrl.starts_with("https://127.0.0.1:"));
  CHECK(outcome(service.server.profile(), service.prepared));
  CHECK(service.server.requests().size() == 1);
}

TEST_CASE("a certificate of an authority that this computer does not know is refused") {
  const CertificateAuthority authority;
  CHECK(refusal(authority.issue({})) == Error(ErrorCode::TlsFailed));
  const CertificateAuthority other;
  const TrustedAuthority trusted(other.certificate());
  CHECK(refusal(authority.issue({})) == Error(ErrorCode::TlsFailed));
}

TEST_CASE("a self-signed certificate is refused") {
  CHECK(refusal(tests::selfSigned({})) == Error(ErrorCode::TlsFailed));
}

TEST_CASE("a certificate for another host is refused") {
  const CertificateAuthority authority;
  const TrustedAuthority trusted(authority.certificate());
  for (const char* subject : {"DNS:service.example", "IP:127.0.0.2", "DNS:localhost"}) {
    INFO(subject);
    CHECK(refusal(authority.issue({.subject = subject})) == Error(ErrorCode::TlsFailed));
  }
}

TEST_CASE("a certificate that has expired is refused") {
  const CertificateAuthority authority;
  const TrustedAuthority trusted(authority.certificate());
  CHECK(refusal(authority.issue({.validFrom = std::chrono::hours(-48), .validUntil = std::chrono::hours(-24)})) ==
        Error(ErrorCode::TlsFailed));
}

TEST_CASE("a certificate that is not yet valid is told as a wrong clock") {
  const CertificateAuthority authority;
  const TrustedAuthority trusted(authority.certificate());
  const tests::CertificateWish later{.validFrom = std::chrono::hours(24), .validUntil = std::chrono::hours(48)};
  CHECK(refusal(authority.issue(later)) == Error(ErrorCode::ComputerClockWrong));
}

TEST_CASE("a clock does not explain a certificate that is wrong in other ways as well") {
  tests::CertificateWish later{.validFrom = std::chrono::hours(24), .validUntil = std::chrono::hours(48)};
  CHECK(refusal(tests::selfSigned(later)) == Error(ErrorCode::TlsFailed));
  const CertificateAuthority authority;
  const TrustedAuthority trusted(authority.certificate());
  later.subject = "DNS:service.example";
  CHECK(refusal(authority.issue(later)) == Error(ErrorCode::TlsFailed));
}

TEST_CASE("certificates are checked even when the process has been told not to") {
  const CertificateAuthority authority;
  const TrustedAuthority restored(authority.certificate());  // puts the default back at the end
  QSslConfiguration loose = QSslConfiguration::defaultConfiguration();
  loose.setPeerVerifyMode(QSslSocket::VerifyNone);
  QSslConfiguration::setDefaultConfiguration(loose);
  CHECK(refusal(tests::selfSigned({})) == Error(ErrorCode::TlsFailed));
}

TEST_CASE("signed requests wait for the certificate too") {
  LyingServer server(always({}), tests::selfSigned({}));
  IntakeClient client(server.profile());
  client.setLimits(shortLimits());
  const auto status = mahfooz::tests::awaited<Result<cases::CaseStatus>>(
      client.status(tests::caseNumber(), tests::casePin()), &StatusCall::finished);
  REQUIRE(status);
  CHECK(status->error() == Error(ErrorCode::TlsFailed));
  const auto withdrawn = mahfooz::tests::awaited<Result<cases::Receipt>>(
      client.withdraw(tests::caseNumber(), tests::casePin()), &WithdrawCall::finished);
  REQUIRE(withdrawn);
  CHECK(withdrawn->error() == Error(ErrorCode::TlsFailed));
  CHECK(server.requests().empty());
}

TEST_CASE("a handshake that never ends times out") {
  mahfooz::tests::qtApplication();
  QTcpServer silent;  // accepts, and says nothing
  REQUIRE(silent.listen(QHostAddress::LocalHost));
  auto profile = LyingServer(always({})).profile();
  profile.baseUrl = "https://127.0.0.1:" + std::to_string(silent.serverPort());
  CHECK(outcome(profile, caseFor(profile)).error() == Error(ErrorCode::ServiceTimedOut));
}
