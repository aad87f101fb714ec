#include "core/submit/SubmitExchange.h"

#include "core/case/SealedEnvelope.h"
#include "core/case/ServiceAddress.h"
#include "core/submit/AnswerCodes.h"

namespace mahfooz::submit {

SubmitExchange::SubmitExchange(ServiceAccess& access, const PreparedCase& prepared, QObject* parent)
    : SubmitCall(parent),
      m_access(access),
      m_exchange(access.network, access.limits, this),
      m_number(prepared.number),
      m_digest(prepared.digest) {
  if (const auto address = cases::checkServiceAddress(access.profile.baseUrl); !address) {
    finish(address.error());
    return;
  }
  connect(&m_exchange, &Exchange::done, this, &SubmitExchange::judge);
  m_exchange.post(QNetworkRequest(access.url("/v1/cases")),
                  QByteArray::fromStdString(cases::envelopeText({access.profile.sealingKeyId, prepared.sealed})));
}

void SubmitExchange::abort() {
  m_exchange.abort();
}

void SubmitExchange::judge(const Result<Answer>& answer) {
  if (!answer) return finish(answer.error());
  m_access.clock.learn(answer->date);
  if (const auto code = codeForStatus(answer->status)) return finish(*code);
  finish(receiptFrom(*answer));
}

Result<cases::Receipt> SubmitExchange::receiptFrom(const Answer& answer) const {
  auto receipt = cases::parseReceipt(answer.body.toStdString());
  if (!receipt) return receipt.error();
  const auto verified = cases::verifyReceipt(*receipt, m_access.profile.signingKey, m_number, m_digest);
  if (!verified) return verified.error();
  return receipt;
}

void SubmitExchange::finish(const Result<cases::Receipt>& result) {
  if (m_finished) return;
  m_finished = true;
  QMetaObject::invokeMethod(
      this,
      [this, result] {
        deleteLater();
        Q_EMIT finished(result);
      },
      Qt::QueuedConnection);
}

}  // namespace mahfooz::submit
