#pragma once

#include "core/base/Result.h"
#include "core/case/CaseStatus.h"
#include "core/case/Receipt.h"
#include "core/case/ServiceProfile.h"
#include "core/submit/CasePreparation.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <memory>

namespace mahfooz::submit {

// One request that was begun. finished() comes exactly once, never before the caller is back in the event loop; the
// call then deletes itself. abort() ends in finished(Cancelled).
class SubmitCall : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  virtual void abort() = 0;
 Q_SIGNALS:
  void finished(const mahfooz::Result<mahfooz::cases::Receipt>& verifiedReceipt);
};

class StatusCall : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  virtual void abort() = 0;
 Q_SIGNALS:
  void finished(const mahfooz::Result<mahfooz::cases::CaseStatus>& status);
};

// Talks to one service over HTTPS (plain HTTP on loopback only): no cookies, no referrer, no cache, no redirects to
// other hosts, answers bounded in size and time. What it hands out is parsed and, for receipts, verified.
class IntakeClient : public QObject {
  Q_OBJECT

 public:
  explicit IntakeClient(cases::ServiceProfile profile, QObject* parent = nullptr);
  ~IntakeClient() override;

  [[nodiscard]] const cases::ServiceProfile& profile() const noexcept;

  // Sending the same prepared case again is safe: the service answers with the same receipt.
  SubmitCall* submit(const PreparedCase& prepared);

  // Derives the case's key on a worker thread, then asks. CaseOrPinWrong when either is wrong.
  StatusCall* status(const cases::CaseNumber& number, const cases::Pin& pin);

 private:
  struct Private;
  std::unique_ptr<Private> m_d;
};

// Reads a profile file; ProfileUnreadable, ProfileInvalid, ServiceAddressInsecure.
[[nodiscard]] Result<cases::ServiceProfile> readServiceProfile(const QString& path);

}  // namespace mahfooz::submit
