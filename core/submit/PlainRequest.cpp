#include "core/submit/PlainRequest.h"

#include <QtNetwork/QSslConfiguration>

namespace mahfooz::submit {

namespace {

// Qt's defaults, said aloud: another part of the process cannot loosen them.
QSslConfiguration strictTls() {
  QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
  tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
  tls.setPeerVerifyDepth(0);  // the whole chain
  tls.setProtocol(QSsl::TlsV1_2OrLater);
  tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
  return tls;
}

}  // namespace

QByteArray userAgent() {
  return "Mahfooz/" MAHFOOZ_VERSION_MAJOR;
}

void makePlain(QNetworkRequest& request) {
  request.setRawHeader("User-Agent", userAgent());
  request.setRawHeader("Accept", "application/json");
  request.setRawHeader("Accept-Language", "*");
  request.setRawHeader("Accept-Encoding", "identity");  // so that the limit counts what is really sent
  request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
  request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
  request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
  request.setSslConfiguration(strictTls());
}

}  // namespace mahfooz::submit
