#include "core/submit/NetworkSetup.h"

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QNetworkCookie>
#include <QtNetwork/QNetworkCookieJar>
#include <QtNetwork/QNetworkProxy>

namespace mahfooz::submit {

namespace {

class NoCookies : public QNetworkCookieJar {
 public:
  using QNetworkCookieJar::QNetworkCookieJar;
  [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl&) const override { return {}; }
  bool setCookiesFromUrl(const QList<QNetworkCookie>&, const QUrl&) override { return false; }
};

class ProxyOffLoopback : public QNetworkProxyFactory {
 public:
  QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
    if (QHostAddress(query.peerHostName()).isLoopback()) return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
  }
};

}  // namespace

void makeForgetful(QNetworkAccessManager& network) {
  network.setCookieJar(new NoCookies(&network));
  network.setProxyFactory(new ProxyOffLoopback);  // the manager owns it
  network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
  network.setStrictTransportSecurityEnabled(false);  // would remember hosts; we never speak plain HTTP to one anyway
}

}  // namespace mahfooz::submit
