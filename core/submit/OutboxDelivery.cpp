#include "core/submit/OutboxDelivery.h"

#include "core/submit/AnswerCodes.h"

#include <QtCore/QDateTime>
#include <QtCore/QUrl>

namespace mahfooz::submit {

OutboxDelivery::OutboxDelivery(QNetworkAccessManager& network, const IntakeClient::Limits& limits,
                               const OutboxEntry& entry, QObject* parent)
    : QObject(parent), m_exchange(network, limits, this), m_signingKey(entry.signingKey), m_digest(entry.digest) {
  connect(&m_exchange, &Exchange::done, this, &OutboxDelivery::judge);
  const QUrl url(QString::fromStdString(entry.baseUrl) + QStringLiteral("/v1/cases"), QUrl::StrictMode);
  m_exchange.send("POST", QNetworkRequest(url), QByteArray::fromStdString(cases::envelopeText(entry.envelope)));
}

void OutboxDelivery::judge(const Result<Answer>& answer) {
  if (!answer) {
    Q_EMIT finished({answer.error(), std::nullopt});
    return;
  }
  const auto pause = retryAfter(answer->retryAfter, answer->date, QDateTime::currentSecsSinceEpoch());
  if (const auto code = codeForRefusal(answer->status, answer->body.toStdString())) {
    Q_EMIT finished({*code, pause});
    return;
  }
  Q_EMIT finished({receiptFrom(*answer), std::nullopt});
}

Result<cases::Receipt> OutboxDelivery::receiptFrom(const Answer& answer) const {
  auto receipt = cases::parseReceipt(answer.body.toStdString());
  if (!receipt) return receipt.error();
  const auto verified = cases::verifyReceipt(*receipt, m_signingKey, receipt->number, m_digest);
  if (!verified) return verified.error();
  return receipt;
}

}  // namespace mahfooz::submit
