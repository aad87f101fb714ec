#include "core/submit/AnswerCodes.h"

#include "core/case/ServiceError.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::submit;

TEST_CASE("every HTTP status has its code") {
  CHECK_FALSE(codeForStatus(200));
  CHECK_FALSE(codeForStatus(201));
  CHECK(codeForStatus(204) == ErrorCode::ServiceAnswerInvalid);
  CHECK(codeForStatus(0) == ErrorCode::ServiceAnswerInvalid);
  CHECK(codeForStatus(302) == ErrorCode::RedirectRefused);
  CHECK(codeForStatus(400) == ErrorCode::ServiceRefused);
  CHECK(codeForStatus(404) == ErrorCode::ServiceRefused);
  CHECK(codeForStatus(409) == ErrorCode::CaseConflict);
  CHECK(codeForStatus(408) == ErrorCode::ServiceTimedOut);
  CHECK(codeForStatus(413) == ErrorCode::SubmissionTooLarge);
  CHECK(codeForStatus(429) == ErrorCode::TooManyRequests);
  CHECK(codeForStatus(500) == ErrorCode::ServiceUnavailable);
  CHECK(codeForStatus(503) == ErrorCode::ServiceUnavailable);
}

TEST_CASE("a refusal with a name that we know has its own code") {
  const auto named = [](std::string_view name) { return cases::serviceErrorText(name, "for programmers"); };
  CHECK(codeForRefusal(410, named("case-withdrawn")) == ErrorCode::CaseWithdrawn);
  CHECK(codeForRefusal(422, named("too-many-items")) == ErrorCode::TooManyItems);
  CHECK(codeForRefusal(422, named("audience-refused")) == ErrorCode::AudienceMismatch);
  CHECK(codeForRefusal(422, named("items-refused")) == ErrorCode::ServiceRefused);
  CHECK(codeForRefusal(429, named("too-many-requests")) == ErrorCode::TooManyRequests);
  CHECK(codeForRefusal(410, "<html>Gone</html>") == ErrorCode::ServiceRefused);
  CHECK(codeForRefusal(503, named("case-withdrawn")) == ErrorCode::ServiceUnavailable);
  CHECK_FALSE(codeForRefusal(201, named("case-withdrawn")));
}

TEST_CASE("a certificate that is not yet valid means a wrong clock") {
  mahfooz::tests::qtApplication();  // Qt loads its TLS back end for these
  CHECK(codeForTlsErrors({QSslError(QSslError::CertificateNotYetValid)}) == ErrorCode::ComputerClockWrong);
  CHECK(codeForTlsErrors({QSslError(QSslError::CertificateNotYetValid),
                          QSslError(QSslError::CertificateNotYetValid)}) == ErrorCode::ComputerClockWrong);
  CHECK(codeForTlsErrors({QSslError(QSslError::CertificateNotYetValid), QSslError(QSslError::HostNameMismatch)}) ==
        ErrorCode::TlsFailed);
  CHECK(codeForTlsErrors({}) == ErrorCode::TlsFailed);
  CHECK(codeForTlsErrors({QSslError(QSslError::CertificateExpired)}) == ErrorCode::TlsFailed);
  CHECK(codeForTlsErrors({QSslError(QSslError::SelfSignedCertificate)}) == ErrorCode::TlsFailed);
  CHECK(codeForTlsErrors({QSslError(QSslError::HostNameMismatch)}) == ErrorCode::TlsFailed);
}

TEST_CASE("an exchange without an answer has its code") {
  CHECK(codeForNetworkError(QNetworkReply::ConnectionRefusedError) == ErrorCode::NoConnection);
  CHECK(codeForNetworkError(QNetworkReply::HostNotFoundError) == ErrorCode::NoConnection);
  CHECK(codeForNetworkError(QNetworkReply::RemoteHostClosedError) == ErrorCode::NoConnection);
  CHECK(codeForNetworkError(QNetworkReply::ProxyAuthenticationRequiredError) == ErrorCode::NoConnection);
  CHECK(codeForNetworkError(QNetworkReply::SslHandshakeFailedError) == ErrorCode::TlsFailed);
  CHECK(codeForNetworkError(QNetworkReply::TimeoutError) == ErrorCode::ServiceTimedOut);
  CHECK(codeForNetworkError(QNetworkReply::ProtocolFailure) == ErrorCode::ServiceAnswerInvalid);
}

TEST_CASE("a refusal by the service is an answer and a broken connection is none") {
  CHECK(isHttpAnswer(QNetworkReply::NoError));
  CHECK(isHttpAnswer(QNetworkReply::ContentNotFoundError));
  CHECK(isHttpAnswer(QNetworkReply::InternalServerError));
  CHECK(isHttpAnswer(QNetworkReply::ProtocolInvalidOperationError));  // status 400
  CHECK_FALSE(isHttpAnswer(QNetworkReply::RemoteHostClosedError));
  CHECK_FALSE(isHttpAnswer(QNetworkReply::ProxyNotFoundError));
  CHECK_FALSE(isHttpAnswer(QNetworkReply::ProtocolFailure));
}
