#pragma once

#include "core/submit/CallEnd.h"
#include "core/submit/IntakeClient.h"
#include "core/submit/SignedExchange.h"

namespace mahfooz::submit {

// GET /v1/cases/{number}, to see that this service has the case and that the PIN is right: a fingerprint goes to the
// case's own service and to no other, not even sealed. Then POST /v1/cases/{number}/items, and the judgement of the
// receipt.
class AddExchange : public AddCall {
  Q_OBJECT

 public:
  AddExchange(ServiceAccess& access, const PreparedAddition& prepared, const cases::Pin& pin, QObject* parent);
  void abort() override { m_exchange.abort(); }

 private:
  void judge(const Result<Answer>& answer);
  void judgeStatus(const Answer& answer);
  void finish(const Result<cases::Receipt>& result) { m_end.finish(*this, result); }

  const ServiceAccess& m_access;
  SignedExchange m_exchange;
  PreparedAddition m_prepared;
  bool m_isKnown = false;  // the service has the case
  CallEnd m_end;
};

}  // namespace mahfooz::submit
