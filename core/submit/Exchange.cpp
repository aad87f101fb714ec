#include "core/submit/Exchange.h"

#include "core/base/Check.h"
#include "core/submit/AnswerCodes.h"

namespace mahfooz::submit {

namespace {

// Says as little as HTTP allows about the computer: by itself Qt would send its locale, and a browser's name.
void makePlain(QNetworkRequest& request) {
  request.setRawHeader("User-Agent", "Mahfooz/" MAHFOOZ_VERSION_MAJOR);
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

void Exchange::get(QNetworkRequest request) {
  makePlain(request);
  begin(m_network.get(request), 0);
}

void Exchange::post(QNetworkRequest request, const QByteArray& json) {
  makePlain(request);
  request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
  begin(m_network.post(request, json), json.size());
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
  return answer;
}

}  // namespace mahfooz::submit
