#include "core/submit/StatusExchange.h"

namespace mahfooz::submit {

Result<cases::CaseStatus> statusFrom(const Answer& answer, const cases::CaseNumber& number) {
  auto status = cases::parseCaseStatus(answer.body.toStdString());
  if (!status) return status.error();
  if (!(status->number == number)) return ErrorCode::ServiceAnswerInvalid;
  return status;
}

StatusExchange::StatusExchange(ServiceAccess& access, const cases::CaseNumber& number, const cases::Pin& pin,
                               QObject* parent)
    : StatusCall(parent), m_exchange(access, number, pin, this), m_number(number) {
  connect(&m_exchange, &SignedExchange::done, this, &StatusExchange::judge);
  m_exchange.ask({"GET", {}, {}});
}

void StatusExchange::judge(const Result<Answer>& answer) {
  if (!answer) return m_end.finish(*this, Result<cases::CaseStatus>(answer.error()));
  m_end.finish(*this, statusFrom(*answer, m_number));
}

}  // namespace mahfooz::submit
