#include "tests/core/submit/LyingServer.h"

#include "core/base/Check.h"
#include "core/case/Sealing.h"
#include "tests/support/QtApplication.h"

#include <QtNetwork/QHostAddress>

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

}  // namespace

LyingServer::LyingServer(Answer answer) : m_answer(std::move(answer)), m_keys(*cases::ServiceKeys::generate()) {
  qtApplication();
  check(m_server.listen(QHostAddress::LocalHost));
  QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
    while (QTcpSocket* socket = m_server.nextPendingConnection())
      serve(socket);
  });
}

void LyingServer::serve(QTcpSocket* socket) {
  auto request = std::make_shared<QByteArray>();
  QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket, request] {
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
  profile.baseUrl = "http://127.0.0.1:" + std::to_string(m_server.serverPort());
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
