#include "core/submit/Exchange.h"

#include "core/base/Check.h"
#include "core/submit/AnswerCodes.h"
#include "core/submit/PlainRequest.h"

namespace mahfooz::submit {

namespace {

bool isJson(const QByteArray& contentType) {
  return contentType.split(';').first().trimmed().toLower() == "application/json";
}

// Not sendCustomRequest, which announces a body where there is none.
QNetworkReply* replyTo(QNetworkAccessManager& network, const QByteArray& method, const QNetworkRequest& request,
                       const QByteArray& json) {
  if (method == "POST") return network.post(request, json);
  if (method == "DELETE") return network.deleteResource(request);
  check(method == "GET");
  return network.get(request);
}

}  // namespace

Exchange::Exchange(QNetworkAccessManager& network, const IntakeClient::Limits& limits, QObject* parent)
    : QObject(parent), m_network(network), m_limits(limits) {
  for (QTimer* timer : {&m_silence, &m_total}) {
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this] { stop(ErrorCode::ServiceTimedOut); });
  }
}

Exchange::~Exchange() {
  if (m_reply == nullptr) return;
  m_reply->disconnect(this);
  m_reply->abort();
  m_reply->deleteLater();
}

void Exchange::send(const QByteArray& method, QNetworkRequest request, const QByteArray& json) {
  makePlain(request);
  if (!json.isEmpty()) request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
  begin(replyTo(m_network, method, request, json), json.size());
}

void Exchange::begin(QNetworkReply* reply, qint64 sentBytes) {
  check(m_reply == nullptr);
  m_reply = reply;
  reply->setReadBufferSize(m_limits.answerBytes + 1);
  connect(reply, &QNetworkReply::sslErrors, this,
          [this](const QList<QSslError>& errors) { m_stopped = codeForTlsErrors(errors); });  // and none is ignored
  connect(reply, &QNetworkReply::metaDataChanged, this, &Exchange::noteProgress);
  connect(reply, &QNetworkReply::uploadProgress, this, &Exchange::noteProgress);
  connect(reply, &QNetworkReply::readyRead, this, &Exchange::noteProgress);
  connect(reply, &QNetworkReply::finished, this, &Exchange::conclude, Qt::QueuedConnection);
  m_silence.start(m_limits.silence);
  m_total.start(m_limits.total + std::chrono::milliseconds(sentBytes * 1000 / m_limits.bytesPerSecond));
}

void Exchange::noteProgress() {
  m_silence.start(m_limits.silence);
  const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
  if (announced > m_limits.answerBytes || m_reply->bytesAvailable() > m_limits.answerBytes)
    stop(ErrorCode::ServiceAnswerTooLarge);
}

void Exchange::abort() {
  stop(ErrorCode::Cancelled);
}

void Exchange::stop(ErrorCode why) {
  if (m_stopped || m_reply == nullptr) return;
  m_stopped = why;
  m_reply->abort();
}

void Exchange::conclude() {
  m_silence.stop();
  m_total.stop();
  const Result<Answer> result = outcome();
  m_reply->deleteLater();
  m_reply = nullptr;
  Q_EMIT done(result);
}

Result<Answer> Exchange::outcome() {
  if (m_stopped) return *m_stopped;
  if (!isHttpAnswer(m_reply->error())) return codeForNetworkError(m_reply->error());
  Answer answer;
  answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  answer.date = m_reply->rawHeader("Date");
  answer.retryAfter = m_reply->rawHeader("Retry-After");
  answer.body = m_reply->read(m_limits.answerBytes + 1);
  if (answer.body.size() > m_limits.answerBytes) return ErrorCode::ServiceAnswerTooLarge;
  // Qt does not always notice that the connection ended before the announced length.
  const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
  if (answer.body.size() < announced) return ErrorCode::NoConnection;
  constexpr int kSuccess = 2;
  if (answer.status / 100 == kSuccess && !isJson(m_reply->rawHeader("Content-Type")))
    return ErrorCode::ServiceAnswerInvalid;  // a hotel's login page, for example
  return answer;
}

}  // namespace mahfooz::submit
