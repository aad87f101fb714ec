#include "core/submit/AddExchange.h"

#include "core/case/SealedEnvelope.h"
#include "core/submit/StatusExchange.h"
#include "core/submit/SubmitExchange.h"

namespace mahfooz::submit {

AddExchange::AddExchange(ServiceAccess& access, const PreparedAddition& prepared, const cases::Pin& pin,
                         QObject* parent)
    : AddCall(parent), m_access(access), m_exchange(access, prepared.number, pin, this), m_prepared(prepared) {
  connect(&m_exchange, &SignedExchange::done, this, &AddExchange::judge);
  m_exchange.ask({"GET", {}, {}});
}

void AddExchange::judge(const Result<Answer>& answer) {
  if (!answer) return finish(answer.error());
  if (!m_isKnown) return judgeStatus(*answer);
  finish(receiptFrom(*answer, m_access.profile.signingKey, m_prepared.number, m_prepared.digest));
}

void AddExchange::judgeStatus(const Answer& answer) {
  const auto status = statusFrom(answer, m_prepared.number);
  if (!status) return finish(status.error());
  if (status->status == cases::StatusWord::Withdrawn) return finish(ErrorCode::CaseWithdrawn);
  m_isKnown = true;
  m_exchange.ask({"POST", "/items",
                  QByteArray::fromStdString(cases::envelopeText({m_access.profile.sealingKeyId, m_prepared.sealed}))});
}

}  // namespace mahfooz::submit
