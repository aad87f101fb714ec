#pragma once

#include "core/base/Result.h"
#include "core/case/SavedReceipt.h"
#include "core/submit/IntakeClient.h"
#include "core/submit/Outbox.h"
#include "core/submit/RetryPause.h"

#include <QtCore/QObject>

#include <memory>

namespace mahfooz::submit {

enum class RoundScope : int;
struct OutboxOutlook;

// Sends what waits in an outbox, one case after the other, on the event loop; files are read and written aside.
//
// A case's file is deleted only after its receipt was verified (signature and digest of the text that was sealed). A
// crash in between is harmless: the service answers the same submission with the same receipt. Another process that
// sends from the same folder is not disturbed: each case is locked while it is tried, and a lock goes with its process.
//
// What may pass (no connection, time-out, 408, 429, 5xx, a hotel's login page, ...) is tried again after growing
// pauses with jitter, not before the service's Retry-After. A service that cannot be reached, or asks for a pause,
// rests as a whole. What cannot pass by itself (any other refusal, a receipt that is not genuine, a damaged file) is
// marked and kept; only sendNow() tries it again.
class OutboxSender : public QObject {
  Q_OBJECT

 public:
  explicit OutboxSender(Outbox outbox, QObject* parent = nullptr);
  ~OutboxSender() override;

  void setLimits(const IntakeClient::Limits& limits);  // for the tries begun afterwards
  void setProxy(const ProxyRule& rule);                // the same; without it the computer's settings
  void setPauses(const RetryPauses& pauses);

  // Works in the background from now on: at once, then whenever something is due. Also finds what other processes have
  // stored.
  void start();

  // Ends the try that is under way; the case stays in the outbox. No round begins until start() or the functions below
  // are called again.
  void stop();

  // One round over what is due. When a round is under way, another follows it: call it after Outbox::store().
  void sendDue();

  // One round over everything, whatever its pause and its last error: a person's wish.
  void sendNow();

 Q_SIGNALS:
  // After every round: what is left.
  void countChanged(mahfooz::submit::OutboxCount count);

  // The receipt is verified, and here in the form in which it can be kept; the service has its address for a name, as
  // the outbox knows no other. (It comes again in a later round if the file could not be deleted.)
  void delivered(const mahfooz::cases::SavedReceipt& verified);

  // One try has failed; the state says whether it will be tried again by itself.
  void failed(mahfooz::ErrorCode error, mahfooz::submit::WaitingState state);

  // After countChanged(). An error when the outbox itself could not be read.
  void roundFinished(const mahfooz::Result<void>& result);

 private:
  void begin(RoundScope scope);
  void goOn(const Result<OutboxOutlook>& left);

  struct Private;
  std::unique_ptr<Private> m_d;
};

}  // namespace mahfooz::submit
