#pragma once

#include "core/submit/CasePreparation.h"
#include "core/submit/IntakeClient.h"

#include <QtCore/QObject>

#include <memory>

namespace mahfooz::desktop {

// What the sessions need of one service: core/submit behind one face, so that a test can answer in its place.
// Each request is answered once by its signal, never before the caller is back in the event loop. A new request of the
// same sort ends the one before it in silence.
class ServiceLink : public QObject {
  Q_OBJECT

 public:
  using Prepared = std::shared_ptr<submit::PreparedCase>;
  using QObject::QObject;

  [[nodiscard]] virtual const cases::ServiceProfile& profile() const noexcept = 0;
  virtual void prepare(const submit::CaseDraft& draft) = 0;  // -> prepared()
  virtual void submit(const submit::PreparedCase& prepared) = 0;
  virtual void askStatus(const cases::CaseNumber& number, const cases::Pin& pin) = 0;

  // More codes for a case that the service has: the same two steps, and the same two answers.
  virtual void prepareAddition(const cases::CaseNumber& number, const cases::Pin& pin,
                               const submit::CaseDraft& draft) = 0;  // -> prepared()
  virtual void add(const submit::PreparedCase& prepared) = 0;        // -> submitted()

  virtual void withdraw(const cases::CaseNumber& number, const cases::Pin& pin) = 0;

 Q_SIGNALS:
  void prepared(const mahfooz::Result<std::shared_ptr<mahfooz::submit::PreparedCase>>& result);
  void submitted(const mahfooz::Result<mahfooz::cases::Receipt>& verifiedReceipt);
  void withdrawn(const mahfooz::Result<void>& result);
  void statusAnswered(const mahfooz::Result<mahfooz::cases::CaseStatus>& status);
};

}  // namespace mahfooz::desktop
