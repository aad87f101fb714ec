#pragma once

#include "core/case/ServiceKeys.h"
#include "core/case/ServiceProfile.h"
#include "tests/core/submit/Certificates.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace mahfooz::tests {

// A service on loopback that answers every request as it is told to: plainly, or over TLS with a certificate. It has
// real keys, so that it can also tell the truth.
class LyingServer {
 public:
  using Answer = std::function<void(QTcpSocket& socket, const QByteArray& request)>;

  explicit LyingServer(Answer answer);
  LyingServer(Answer answer, const ServerIdentity& identity);

  [[nodiscard]] cases::ServiceProfile profile() const;
  [[nodiscard]] const cases::ServiceKeys& keys() const noexcept { return m_keys; }
  [[nodiscard]] const std::vector<QByteArray>& requests() const noexcept { return m_requests; }
  void setAnswer(Answer answer) { m_answer = std::move(answer); }

 private:
  LyingServer(Answer answer, std::unique_ptr<QTcpServer> server, std::string scheme);
  void serve(QTcpSocket* socket);

  Answer m_answer;
  cases::ServiceKeys m_keys;
  std::unique_ptr<QTcpServer> m_server;
  std::string m_scheme;
  std::vector<QByteArray> m_requests;
};

// A whole HTTP answer.
[[nodiscard]] QByteArray httpAnswer(const QByteArray& statusLine, const QByteArray& body,
                                    const QByteArray& moreHeaders = {});

// Answers always the same, then closes.
[[nodiscard]] LyingServer::Answer always(const QByteArray& answer);

}  // namespace mahfooz::tests
