#include "core/submit/AnswerCodes.h"

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
  const bool tooEarly = std::ranges::any_of(
      errors, [](const QSslError& error) { return error.error() == QSslError::CertificateNotYetValid; });
  return tooEarly ? ErrorCode::ComputerClockWrong : ErrorCode::TlsFailed;
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

}  // namespace mahfooz::submit
