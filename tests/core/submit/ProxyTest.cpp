#include "core/submit/IntakeClient.h"
#include "tests/core/submit/Certificates.h"
#include "tests/core/submit/LyingServer.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <QtNetwork/QHostAddress>

using namespace mahfooz;
using namespace mahfooz::submit;
using tests::always;
using tests::LyingServer;

namespace {

// A service that only the proxy can find: names under .example are nobody's (RFC 2606).
constexpr const char* kElsewhere = "https://service.example:8443";

// A proxy for tunnels (CONNECT): notes what it is asked, and passes all on to one place on loopback.
class Tunnel {
 public:
  explicit Tunnel(const QByteArray& answer = "HTTP/1.1 200 Connection established\r\n\r\n") : m_answer(answer) {
    mahfooz::tests::qtApplication();
    REQUIRE(m_server.listen(QHostAddress::LocalHost));
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
      while (QTcpSocket* socket = m_server.nextPendingConnection())
        serve(socket);
    });
  }

  void leadTo(std::uint16_t port) { m_target = port; }
  [[nodiscard]] std::uint16_t port() const { return m_server.serverPort(); }
  [[nodiscard]] const QByteArray& heard() const { return m_heard; }
  [[nodiscard]] ProxyRule rule() const { return {ProxyRule::Kind::Http, QStringLiteral("127.0.0.1"), port()}; }

 private:
  void serve(QTcpSocket* socket) {
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
      auto* onward = socket->findChild<QTcpSocket*>();
      if (onward != nullptr) {
        onward->write(socket->readAll());
        return;
      }
      m_heard += socket->readAll();
      if (m_heard.contains("\r\n\r\n")) open(socket);
    });
  }

  void open(QTcpSocket* socket) {
    auto* onward = new QTcpSocket(socket);
    QObject::connect(onward, &QTcpSocket::readyRead, socket, [socket, onward] { socket->write(onward->readAll()); });
    onward->connectToHost(QHostAddress::LocalHost, m_target);
    socket->write(m_answer);
  }

  QByteArray m_answer;
  QTcpServer m_server;
  std::uint16_t m_target = 0;
  QByteArray m_heard;
};

PreparedCase caseFor(const cases::ServiceProfile& profile) {
  CaseDraft draft;
  draft.items = {{MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, 87, std::string(64, 'a')}}}};
  return std::move(*prepareCase(profile, draft));
}

QByteArray honestAnswer(const LyingServer& server, const PreparedCase& prepared) {
  cases::Receipt receipt{prepared.number, "2026-11-24T02:00:00Z", prepared.digest, cases::StatusWord::Received, {}};
  server.keys().sign(receipt);
  return tests::httpAnswer("201 Created", QByteArray::fromStdString(cases::receiptText(receipt)));
}

Result<cases::Receipt> outcome(IntakeClient& client, const PreparedCase& prepared) {
  IntakeClient::Limits limits;
  limits.silence = std::chrono::milliseconds(5000);
  client.setLimits(limits);
  const auto result = mahfooz::tests::awaited<Result<cases::Receipt>>(client.submit(prepared), &SubmitCall::finished);
  REQUIRE(result);
  return *result;
}

std::uint16_t portOf(const LyingServer& server) {
  const std::string url = server.profile().baseUrl;
  return static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
}

// Sets a variable of the environment while it lives.
class Environment {
 public:
  Environment(const char* name, const QByteArray& value) : m_name(name), m_before(qgetenv(name)) {
    qputenv(name, value);
  }
  ~Environment() {
    if (m_before.isNull())
      qunsetenv(m_name);
    else
      qputenv(m_name, m_before);
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

 private:
  const char* m_name;
  QByteArray m_before;
};

// The real service behind the tunnel, with a certificate for the name that only the tunnel knows.
struct Behind {
  Behind() : trusted(authority.certificate()), server(always({}), authority.issue({.subject = "DNS:service.example"})) {
    profile = server.profile();
    profile.baseUrl = kElsewhere;
  }
  tests::CertificateAuthority authority;
  tests::TrustedAuthority trusted;
  LyingServer server;
  cases::ServiceProfile profile;
};

}  // namespace

TEST_CASE("a proxy leads to the service and hears its name and nothing of this computer") {
  Behind behind;
  Tunnel tunnel;
  tunnel.leadTo(portOf(behind.server));
  const auto prepared = caseFor(behind.profile);
  behind.server.setAnswer(always(honestAnswer(behind.server, prepared)));
  IntakeClient client(behind.profile);
  client.setProxy(tunnel.rule());
  CHECK(outcome(client, prepared));
  CHECK(tunnel.heard().startsWith("CONNECT service.example:8443 HTTP/1.1\r\n"));
  CHECK(tunnel.heard().contains("\r\nUser-Agent: Mahfooz/0\r\n"));
  CHECK_FALSE(tunnel.heard().contains("Mozilla"));
  CHECK_FALSE(tunnel.heard().contains("/v1/cases"));
  CHECK(tunnel.heard().count('\n') <= 6);  // CONNECT, User-Agent, Host, Proxy-Connection and the empty line
}

TEST_CASE("a proxy that leads somewhere else is found out by the certificate") {
  Behind behind;
  Tunnel tunnel;
  const LyingServer other(always({}), behind.authority.issue({.subject = "DNS:other.example"}));
  tunnel.leadTo(portOf(other));
  IntakeClient client(behind.profile);
  client.setProxy(tunnel.rule());
  CHECK(outcome(client, caseFor(behind.profile)).error() == Error(ErrorCode::TlsFailed));
  CHECK(other.requests().empty());
}

TEST_CASE("a proxy that wants a password or says no is no connection") {
  Behind behind;
  for (const char* answer : {"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                             "Content-Length: 0\r\n\r\n",
                             "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"}) {
    const Tunnel tunnel(answer);
    IntakeClient client(behind.profile);
    client.setProxy(tunnel.rule());
    CHECK(outcome(client, caseFor(behind.profile)).error() == Error(ErrorCode::NoConnection));
  }
}

TEST_CASE("without a rule the system's proxy is used") {
  Behind behind;
  Tunnel tunnel;
  tunnel.leadTo(portOf(behind.server));
  const auto prepared = caseFor(behind.profile);
  behind.server.setAnswer(always(honestAnswer(behind.server, prepared)));
  const QByteArray address = "http://127.0.0.1:" + QByteArray::number(tunnel.port());
  const Environment https("https_proxy", address);
  const Environment http("http_proxy", address);
  const Environment none("no_proxy", "");
  IntakeClient client(behind.profile);
  CHECK(outcome(client, prepared));
  CHECK(tunnel.heard().startsWith("CONNECT service.example:8443 HTTP/1.1\r\n"));
  CHECK(tunnel.heard().contains("\r\nUser-Agent: Mahfooz/0\r\n"));
}

TEST_CASE("a rule of no proxy goes before the system's") {
  Tunnel tunnel;
  const tests::CertificateAuthority authority;
  const tests::TrustedAuthority trusted(authority.certificate());
  LyingServer server(always({}), authority.issue({.subject = "DNS:localhost"}));
  auto profile = server.profile();
  profile.baseUrl =
      "https://localhost:" + std::to_string(portOf(server));  // a name, so that proxies are asked about it
  const auto prepared = caseFor(profile);
  server.setAnswer(always(honestAnswer(server, prepared)));
  const QByteArray address = "http://127.0.0.1:" + QByteArray::number(tunnel.port());
  const Environment https("https_proxy", address);
  const Environment http("http_proxy", address);
  IntakeClient client(profile);
  client.setProxy({ProxyRule::Kind::None, {}, 0});
  CHECK(outcome(client, prepared));
  CHECK(tunnel.heard().isEmpty());
}

TEST_CASE("loopback is reached directly whatever the rule") {
  Tunnel tunnel;
  LyingServer server(always({}));
  const auto prepared = caseFor(server.profile());
  server.setAnswer(always(honestAnswer(server, prepared)));
  IntakeClient client(server.profile());
  client.setProxy(tunnel.rule());
  CHECK(outcome(client, prepared));
  CHECK(tunnel.heard().isEmpty());
}

TEST_CASE("a SOCKS proxy is told the service's name, not an address that was looked up here") {
  Behind behind;
  QTcpServer socks;
  REQUIRE(socks.listen(QHostAddress::LocalHost));
  QByteArray heard;
  QObject::connect(&socks, &QTcpServer::newConnection, &socks, [&] {
    QTcpSocket* socket = socks.nextPendingConnection();
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [&heard, socket] {
      const bool isGreeting = heard.isEmpty();
      heard += socket->readAll();
      if (isGreeting)
        socket->write(QByteArray("\x05\x00", 2));  // RFC 1928: version 5, no authentication
      else
        socket->write(QByteArray("\x05\x05\x00\x01\x00\x00\x00\x00\x00\x00", 10));  // connection refused
    });
  });
  IntakeClient client(behind.profile);
  client.setProxy({ProxyRule::Kind::Socks5, QStringLiteral("127.0.0.1"), socks.serverPort()});
  const auto result = outcome(client, caseFor(behind.profile));
  INFO(errorName(result.error().code()));
  CHECK(result.error() == Error(ErrorCode::NoConnection));
  CHECK(heard.startsWith('\x05'));
  CHECK(heard.contains("service.example"));
}
