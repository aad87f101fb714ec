#pragma once

#include "core/case/CaseKeys.h"
#include "core/submit/Exchange.h"
#include "core/submit/ServiceAccess.h"

#include <memory>
#include <optional>

namespace mahfooz::submit {

// Derives the case's key, then GET /v1/cases/{number} with a signature; once more when the service finds our clock
// wrong.
class StatusExchange : public StatusCall {
  Q_OBJECT

 public:
  StatusExchange(ServiceAccess& access, const cases::CaseNumber& number, const cases::Pin& pin, QObject* parent);
  void abort() override;

 private:
  void derive(const cases::Pin& pin);
  void ask();
  void judge(const Result<Answer>& answer);
  [[nodiscard]] bool mayAskAgain(const Answer& answer);
  [[nodiscard]] Result<cases::CaseStatus> statusFrom(const Answer& answer) const;
  void finish(const Result<cases::CaseStatus>& result);

  ServiceAccess& m_access;
  Exchange m_exchange;
  cases::CaseNumber m_number;
  std::optional<cases::CaseKeys> m_keys;
  bool m_askedAgain = false;
  bool m_finished = false;
};

}  // namespace mahfooz::submit
