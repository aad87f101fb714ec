#include "core/submit/WithdrawExchange.h"

namespace mahfooz::submit {

WithdrawExchange::WithdrawExchange(ServiceAccess& access, const cases::CaseNumber& number, const cases::Pin& pin,
                                   QObject* parent)
    : WithdrawCall(parent), m_access(access), m_exchange(access, number, pin, this), m_number(number) {
  connect(&m_exchange, &SignedExchange::done, this, &WithdrawExchange::judge);
  m_exchange.ask({"DELETE", {}, {}});
}

void WithdrawExchange::judge(const Result<Answer>& answer) {
  if (!answer) return m_end.finish(*this, Result<cases::Receipt>(answer.error()));
  m_end.finish(*this, receiptFrom(*answer));
}

Result<cases::Receipt> WithdrawExchange::receiptFrom(const Answer& answer) const {
  auto receipt = cases::parseReceipt(answer.body.toStdString());
  if (!receipt) return receipt.error();
  const auto verified = cases::verifyWithdrawal(*receipt, m_access.profile.signingKey, m_number);
  if (!verified) return verified.error();
  return receipt;
}

}  // namespace mahfooz::submit
