#pragma once

#include "core/submit/IntakeClient.h"
#include "core/submit/ServiceClock.h"

#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>

#include <string_view>

namespace mahfooz::submit {

// What the calls of one client share.
struct ServiceAccess {
  cases::ServiceProfile profile;
  IntakeClient::Limits limits;
  QNetworkAccessManager network;
  ServiceClock clock;

  [[nodiscard]] QUrl url(std::string_view path) const {
    return QUrl(
        QString::fromStdString(profile.baseUrl) + QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size())),
        QUrl::StrictMode);
  }
};

}  // namespace mahfooz::submit
