#pragma once

#include "core/base/ErrorCode.h"

#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslError>

#include <optional>
#include <string_view>

namespace mahfooz::submit {

// Whether the service has answered with a status, be it a refusal.
[[nodiscard]] bool isHttpAnswer(QNetworkReply::NetworkError error) noexcept;

// For exchanges that ended without an answer.
[[nodiscard]] ErrorCode codeForNetworkError(QNetworkReply::NetworkError error) noexcept;

// For certificates that were refused. Old home computers whose battery is empty live in the past: a certificate that
// is "not yet valid", and wrong in no other way, is a wrong clock. One that has expired may be either, and is not
// explained away.
[[nodiscard]] ErrorCode codeForTlsErrors(const QList<QSslError>& errors) noexcept;

// Nothing for 200 and 201, which are the answers we ask for.
[[nodiscard]] std::optional<ErrorCode> codeForStatus(int status) noexcept;

// The same with the body, which says more of a refusal (4xx) where it has a name of cases::ServiceError.h.
[[nodiscard]] std::optional<ErrorCode> codeForRefusal(int status, std::string_view untrustedBody);

}  // namespace mahfooz::submit
