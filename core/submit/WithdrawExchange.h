#pragma once

#include "core/submit/CallEnd.h"
#include "core/submit/IntakeClient.h"
#include "core/submit/SignedExchange.h"

namespace mahfooz::submit {

// DELETE /v1/cases/{number}, and the judgement of the receipt.
class WithdrawExchange : public WithdrawCall {
  Q_OBJECT

 public:
  WithdrawExchange(ServiceAccess& access, const cases::CaseNumber& number, const cases::Pin& pin, QObject* parent);
  void abort() override { m_exchange.abort(); }

 private:
  void judge(const Result<Answer>& answer);
  [[nodiscard]] Result<cases::Receipt> receiptFrom(const Answer& answer) const;

  const ServiceAccess& m_access;
  SignedExchange m_exchange;
  cases::CaseNumber m_number;
  CallEnd m_end;
};

}  // namespace mahfooz::submit
