#pragma once

#include "core/submit/Exchange.h"
#include "core/submit/IntakeClient.h"
#include "core/submit/ServiceAccess.h"

namespace mahfooz::submit {

// POST /v1/cases, and the judgement of the receipt.
class SubmitExchange : public SubmitCall {
  Q_OBJECT

 public:
  SubmitExchange(ServiceAccess& access, const PreparedCase& prepared, QObject* parent);
  void abort() override;

 private:
  void judge(const Result<Answer>& answer);
  [[nodiscard]] Result<cases::Receipt> receiptFrom(const Answer& answer) const;
  void finish(const Result<cases::Receipt>& result);

  ServiceAccess& m_access;
  Exchange m_exchange;
  cases::CaseNumber m_number;
  cases::Sha256Digest m_digest;
  bool m_finished = false;
};

}  // namespace mahfooz::submit
