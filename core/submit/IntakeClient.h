#pragma once

#include "core/base/Result.h"
#include "core/case/CaseStatus.h"
#include "core/case/Receipt.h"
#include "core/case/ServiceProfile.h"
#include "core/submit/AdditionPreparation.h"
#include "core/submit/CasePreparation.h"
#include "core/submit/ProxyRule.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <chrono>
#include <memory>

namespace mahfooz::submit {

// One request that was begun. finished() comes exactly once, never before the caller is back in the event loop; the
// call then deletes itself. abort() ends in finished(Cancelled). A client that is destroyed takes its calls with it,
// without a word.
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

class AddCall : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  virtual void abort() = 0;
 Q_SIGNALS:
  void finished(const mahfooz::Result<mahfooz::cases::Receipt>& verifiedReceipt);
};

class WithdrawCall : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  virtual void abort() = 0;
 Q_SIGNALS:
  void finished(const mahfooz::Result<mahfooz::cases::Receipt>& verifiedReceipt);
};

// Which refusal becomes which code: no route, refused or cut: NoConnection; certificate: TlsFailed, or
// ComputerClockWrong where it is "not yet valid"; 3xx: RedirectRefused; 404 to a signed request: CaseOrPinWrong; 408:
// ServiceTimedOut; 409: CaseConflict; 413: SubmissionTooLarge; 429: TooManyRequests; 5xx: ServiceUnavailable; 4xx with
// a name of cases::ServiceError.h: CaseWithdrawn, TooManyItems or AudienceMismatch; any other 4xx: ServiceRefused; a
// proxy in between that wants a password: NoConnection.
//
// Talks to one service over HTTPS (plain HTTP on loopback only) with a certificate that was checked, always: there is
// no way to accept another. No cookies, no referrer, no cache, no redirects, answers bounded in size and time. What it
// hands out is parsed and, for receipts, verified.
class IntakeClient : public QObject {
  Q_OBJECT

 public:
  // How long and how much a service may answer.
  struct Limits {
    std::chrono::milliseconds silence{20000};  // without a single byte: a slow mobile connection may pause for long
    std::chrono::milliseconds total{90000};    // for the whole exchange, without the time that its own bytes take:
    qint64 bytesPerSecond = 8000;     // what is sent goes at least so fast; 64 kbit/s, a poor mobile connection
    qint64 answerBytes = 256 * 1024;  // the longest status: fifty items with their platforms
  };

  explicit IntakeClient(cases::ServiceProfile profile, QObject* parent = nullptr);
  ~IntakeClient() override;

  [[nodiscard]] const cases::ServiceProfile& profile() const noexcept;

  // For the calls begun afterwards.
  void setLimits(const Limits& limits);

  // The same. Without it the system's settings decide.
  void setProxy(const ProxyRule& rule);

  // Sending the same prepared case again is safe: the service answers with the same receipt.
  SubmitCall* submit(const PreparedCase& prepared);

  // Derives the case's key on a worker thread, then asks. CaseOrPinWrong when either is wrong.
  StatusCall* status(const cases::CaseNumber& number, const cases::Pin& pin);

  // The same; then sends the addition, if the service knows the case and it was not withdrawn. Adding the same again is
  // safe: the service answers with the same receipt.
  AddCall* add(const PreparedAddition& prepared, const cases::Pin& pin);

  // Takes the whole case back, for good. Asking again is safe: the service answers with the same receipt.
  WithdrawCall* withdraw(const cases::CaseNumber& number, const cases::Pin& pin);

 private:
  struct Private;
  std::unique_ptr<Private> m_d;
};

// Reads a profile file; ProfileUnreadable, ProfileInvalid, ServiceAddressInsecure.
[[nodiscard]] Result<cases::ServiceProfile> readServiceProfile(const QString& path);

}  // namespace mahfooz::submit
