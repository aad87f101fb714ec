#include "tests/core/submit/LyingServer.h"

#include "core/base/Check.h"
#include "core/case/Sealing.h"
#include "tests/support/QtApplication.h"

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QSslServer>

namespace mahfooz::tests {

namespace {

bool isWhole(const QByteArray& request) {
  const auto headEnd = request.indexOf("\r\n\r\n");
  if (headEnd < 0) return false;
  const auto length = request.toLower().indexOf("\r\ncontent-length: ");
  if (length < 0 || length > headEnd) return true;
  const auto lineEnd = request.indexOf("\r\n", length + 2);
  return request.size() >= headEnd + 4 + request.mid(length + 18, lineEnd - length - 18).toLongLong();
}

std::unique_ptr<QTcpServer> plainServer() {
  qtApplication();  // before the first socket
  return std::make_unique<QTcpServer>();
}

std::unique_ptr<QTcpServer> tlsServer(const ServerIdentity& identity) {
  qtApplication();
  auto server = std::make_unique<QSslServer>();
  QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
  tls.setLocalCertificate(identity.certificate);
  tls.setPrivateKey(identity.key);
  tls.setPeerVerifyMode(QSslSocket::VerifyNone);  // of the client, which has no certificate
  server->setSslConfiguration(tls);
  return server;
}

}  // namespace

LyingServer::LyingServer(Answer answer) : LyingServer(std::move(answer), plainServer(), "http") {}

LyingServer::LyingServer(Answer answer, const ServerIdentity& identity)
    : LyingServer(std::move(answer), tlsServer(identity), "https") {}

LyingServer::LyingServer(Answer answer, std::unique_ptr<QTcpServer> server, std::string scheme)
    : m_answer(std::move(answer)),
      m_keys(*cases::ServiceKeys::generate()),
      m_server(std::move(server)),
      m_scheme(std::move(scheme)) {
  check(m_server->listen(QHostAddress::LocalHost));
  QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
    while (QTcpSocket* socket = m_server->nextPendingConnection())
      serve(socket);
  });
}

void LyingServer::serve(QTcpSocket* socket) {
  auto request = std::make_shared<QByteArray>();
  QObject::connect(socket, &QTcpSocket::readyRead, m_server.get(), [this, socket, request] {
    *request += socket->readAll();
    if (!isWhole(*request)) return;
    m_requests.push_back(*request);
    m_answer(*socket, std::exchange(*request, {}));
  });
  QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

cases::ServiceProfile LyingServer::profile() const {
  cases::ServiceProfile profile;
  profile.name = {"جھوٹا", "Liar"};
  profile.baseUrl = m_scheme + "://127.0.0.1:" + std::to_string(m_server->serverPort());
  profile.sealingKey = m_keys.sealingKey();
  profile.sealingKeyId = cases::sealingKeyId(m_keys.sealingKey());
  profile.signingKey = m_keys.signingKey();
  profile.practice = true;
  profile.audience = {cases::AgeThen::Minor, cases::AgeThen::Adult};
  profile.algorithms = {Algorithm::Pdq};
  profile.minimumQuality = 1;
  return profile;
}

QByteArray httpAnswer(const QByteArray& statusLine, const QByteArray& body, const QByteArray& moreHeaders) {
  return "HTTP/1.1 " + statusLine + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
         QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

LyingServer::Answer always(const QByteArray& answer) {
  return [answer](QTcpSocket& socket, const QByteArray&) {
    socket.write(answer);
    socket.disconnectFromHost();
  };
}

}  // namespace mahfooz::tests
