#include "core/submit/AnswerCodes.h"

#include "core/case/ServiceError.h"

#include <algorithm>

namespace mahfooz::submit {

bool isHttpAnswer(QNetworkReply::NetworkError error) noexcept {
  // QNetworkReply's groups: 2xx content, 4xx server. Status 400 alone stands in the group of the protocol errors.
  const int group = static_cast<int>(error) / 100;
  return error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError || group == 2 ||
         group == 4;
}

ErrorCode codeForNetworkError(QNetworkReply::NetworkError error) noexcept {
  switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
      return ErrorCode::TlsFailed;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
      return ErrorCode::ServiceTimedOut;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
      return ErrorCode::ServiceAnswerInvalid;
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
      return ErrorCode::RedirectRefused;
    default:
      return ErrorCode::NoConnection;
  }
}

ErrorCode codeForTlsErrors(const QList<QSslError>& errors) noexcept {
  const bool onlyTooEarly = std::ranges::all_of(
      errors, [](const QSslError& error) { return error.error() == QSslError::CertificateNotYetValid; });
  return onlyTooEarly && !errors.isEmpty() ? ErrorCode::ComputerClockWrong : ErrorCode::TlsFailed;
}

std::optional<ErrorCode> codeForStatus(int status) noexcept {
  if (status == 200 || status == 201) return std::nullopt;
  if (status == 408) return ErrorCode::ServiceTimedOut;  // we were too slow for it
  if (status == 413) return ErrorCode::SubmissionTooLarge;
  if (status == 409) return ErrorCode::CaseConflict;
  if (status == 429) return ErrorCode::TooManyRequests;
  switch (status / 100) {
    case 3:
      return ErrorCode::RedirectRefused;
    case 4:
      return ErrorCode::ServiceRefused;
    case 5:
      return ErrorCode::ServiceUnavailable;
    default:
      return ErrorCode::ServiceAnswerInvalid;
  }
}

std::optional<ErrorCode> codeForRefusal(int status, std::string_view untrustedBody) {
  constexpr int kClientErrors = 4;
  if (status / 100 == kClientErrors) {
    const auto name = cases::serviceErrorName(untrustedBody);
    if (name == cases::kErrorCaseWithdrawn) return ErrorCode::CaseWithdrawn;
    if (name == cases::kErrorTooManyItems) return ErrorCode::TooManyItems;
    if (name == cases::kErrorAudience) return ErrorCode::AudienceMismatch;
  }
  return codeForStatus(status);
}

}  // namespace mahfooz::submit
