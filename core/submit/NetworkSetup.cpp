#include "core/submit/NetworkSetup.h"

#include "core/submit/PlainRequest.h"

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
  explicit ProxyOffLoopback(ProxyRule rule) : m_rule(std::move(rule)) {}

  QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
    if (QHostAddress(query.peerHostName()).isLoopback()) return {QNetworkProxy(QNetworkProxy::NoProxy)};
    QList<QNetworkProxy> proxies = chosen(query);
    for (QNetworkProxy& proxy : proxies)
      proxy.setRawHeader("User-Agent", userAgent());  // Qt would introduce itself as a browser
    return proxies;
  }

 private:
  [[nodiscard]] QList<QNetworkProxy> chosen(const QNetworkProxyQuery& query) const {
    switch (m_rule.kind) {
      case ProxyRule::Kind::System:
        return systemProxyForQuery(query);
      case ProxyRule::Kind::None:
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
      case ProxyRule::Kind::Http:
        return {QNetworkProxy(QNetworkProxy::HttpProxy, m_rule.host, m_rule.port)};
      case ProxyRule::Kind::Socks5:
        return {QNetworkProxy(QNetworkProxy::Socks5Proxy, m_rule.host, m_rule.port)};
    }
    return {QNetworkProxy(QNetworkProxy::NoProxy)};
  }

  ProxyRule m_rule;
};

}  // namespace

void makeForgetful(QNetworkAccessManager& network) {
  network.setCookieJar(new NoCookies(&network));
  useProxy(network, {});
  network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
  network.setStrictTransportSecurityEnabled(false);  // would remember hosts; we never speak plain HTTP to one anyway
}

void useProxy(QNetworkAccessManager& network, const ProxyRule& rule) {
  network.setProxyFactory(new ProxyOffLoopback(rule));  // the manager owns it
}

}  // namespace mahfooz::submit
