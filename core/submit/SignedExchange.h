#pragma once

#include "core/case/CaseKeys.h"
#include "core/submit/Exchange.h"
#include "core/submit/ServiceAccess.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>

#include <optional>
#include <string>

namespace mahfooz::submit {

// One request about a case that only its owner can make.
struct CaseRequest {
  QByteArray method;
  std::string place;  // behind /v1/cases/{number}: empty, or "/items"
  QByteArray json;    // empty when there is no body
};

// Derives the case's key on a worker thread, then signs and sends requests, one after another; each once more when the
// service finds our clock wrong or has had the very same request before. done() comes exactly once for every ask(),
// with an answer of status 200 or 201 or with the code for any other (CaseOrPinWrong for 404). It never comes from
// inside ask(), but may from inside abort().
class SignedExchange : public QObject {
  Q_OBJECT

 public:
  SignedExchange(ServiceAccess& access, const cases::CaseNumber& number, const cases::Pin& pin, QObject* parent);

  // The first request waits for the key.
  void ask(CaseRequest request);
  void abort();

 Q_SIGNALS:
  void done(const mahfooz::Result<mahfooz::submit::Answer>& answer);

 private:
  void derive(const cases::Pin& pin);
  void takeKeys(Result<cases::CaseKeys> keys);
  void send();
  void judge(const Result<Answer>& answer);
  [[nodiscard]] bool mayAskAgain(const Answer& answer);
  void conclude(const Result<Answer>& answer);

  ServiceAccess& m_access;
  Exchange m_exchange;
  cases::CaseNumber m_number;
  std::optional<cases::CaseKeys> m_keys;
  std::optional<ErrorCode> m_failure;  // why there will never be a request
  CaseRequest m_request;
  bool m_isAsking = false;
  bool m_askedAgain = false;
};

}  // namespace mahfooz::submit
