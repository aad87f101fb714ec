#include "core/submit/SubmitExchange.h"

#include "core/case/SealedEnvelope.h"
#include "core/case/ServiceAddress.h"
#include "core/submit/AnswerCodes.h"

namespace mahfooz::submit {

Result<cases::Receipt> receiptFrom(const Answer& answer, const cases::Ed25519PublicKey& serviceKey,
                                   const cases::CaseNumber& number, const cases::Sha256Digest& digest) {
  auto receipt = cases::parseReceipt(answer.body.toStdString());
  if (!receipt) return receipt.error();
  const auto verified = cases::verifyReceipt(*receipt, serviceKey, number, digest);
  if (!verified) return verified.error();
  return receipt;
}

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
  m_exchange.send("POST", QNetworkRequest(access.url("/v1/cases")),
                  QByteArray::fromStdString(cases::envelopeText({access.profile.sealingKeyId, prepared.sealed})));
}

void SubmitExchange::abort() {
  m_exchange.abort();
}

void SubmitExchange::judge(const Result<Answer>& answer) {
  if (!answer) return finish(answer.error());
  m_access.clock.learn(answer->date);
  if (const auto code = codeForRefusal(answer->status, answer->body.toStdString())) return finish(*code);
  finish(receiptFrom(*answer, m_access.profile.signingKey, m_number, m_digest));
}

}  // namespace mahfooz::submit
