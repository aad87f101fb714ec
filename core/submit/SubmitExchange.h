#pragma once

#include "core/submit/CallEnd.h"
#include "core/submit/Exchange.h"
#include "core/submit/IntakeClient.h"
#include "core/submit/ServiceAccess.h"

namespace mahfooz::submit {

// The receipt in an answer, verified; ServiceAnswerInvalid where it is none, ReceiptInvalid where it does not fit.
[[nodiscard]] Result<cases::Receipt> receiptFrom(const Answer& answer, const cases::Ed25519PublicKey& serviceKey,
                                                 const cases::CaseNumber& number, const cases::Sha256Digest& digest);

// POST /v1/cases, and the judgement of the receipt.
class SubmitExchange : public SubmitCall {
  Q_OBJECT

 public:
  SubmitExchange(ServiceAccess& access, const PreparedCase& prepared, QObject* parent);
  void abort() override;

 private:
  void judge(const Result<Answer>& answer);
  void finish(const Result<cases::Receipt>& result) { m_end.finish(*this, result); }

  ServiceAccess& m_access;
  Exchange m_exchange;
  cases::CaseNumber m_number;
  cases::Sha256Digest m_digest;
  CallEnd m_end;
};

}  // namespace mahfooz::submit
