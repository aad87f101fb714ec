#pragma once

#include "core/submit/CallEnd.h"
#include "core/submit/IntakeClient.h"
#include "core/submit/SignedExchange.h"

namespace mahfooz::submit {

// The status in an answer; ServiceAnswerInvalid where it is none, or another case's.
[[nodiscard]] Result<cases::CaseStatus> statusFrom(const Answer& answer, const cases::CaseNumber& number);

// GET /v1/cases/{number}.
class StatusExchange : public StatusCall {
  Q_OBJECT

 public:
  StatusExchange(ServiceAccess& access, const cases::CaseNumber& number, const cases::Pin& pin, QObject* parent);
  void abort() override { m_exchange.abort(); }

 private:
  void judge(const Result<Answer>& answer);

  SignedExchange m_exchange;
  cases::CaseNumber m_number;
  CallEnd m_end;
};

}  // namespace mahfooz::submit
