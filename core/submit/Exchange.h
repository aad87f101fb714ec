#pragma once

#include "core/base/Result.h"
#include "core/submit/IntakeClient.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <optional>

namespace mahfooz::submit {

// What the service said: a status and a bounded body.
struct Answer {
  int status = 0;
  QByteArray body;
  QByteArray date;        // the Date header as it came
  QByteArray retryAfter;  // the same of Retry-After
};

// One HTTP request at a time and its answer, bounded in size and time. done() comes exactly once for each and never
// from inside send() or abort().
class Exchange : public QObject {
  Q_OBJECT

 public:
  Exchange(QNetworkAccessManager& network, const IntakeClient::Limits& limits, QObject* parent);
  ~Exchange() override;

  // GET, POST or DELETE; json: empty when there is no body.
  void send(const QByteArray& method, QNetworkRequest request, const QByteArray& json);
  void abort();

 Q_SIGNALS:
  void done(const mahfooz::Result<mahfooz::submit::Answer>& answer);

 private:
  void begin(QNetworkReply* reply, qint64 sentBytes);
  void noteProgress();
  void stop(ErrorCode why);
  void conclude();
  [[nodiscard]] Result<Answer> outcome();

  QNetworkAccessManager& m_network;
  IntakeClient::Limits m_limits;
  QTimer m_silence;
  QTimer m_total;
  QNetworkReply* m_reply = nullptr;
  std::optional<ErrorCode> m_stopped;  // why we ended it ourselves
};

}  // namespace mahfooz::submit
