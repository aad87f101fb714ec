#pragma once

#include "app/desktop/model/ServiceLink.h"
#include "app/desktop/model/WaitingCases.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>

#include <optional>

namespace mahfooz::desktop {

// From a draft to a verified receipt, for a new case or for more codes of one that the service has:
//
//   Idle -> Preparing -> Ready -> Sending -> Received
//              |                    |
//              +----> Failed <------+     retry() goes on from where it failed
//                        |
//                        +-> Saving -> Waiting      sealed on this computer, because the person said so
//
// A case that was sent once keeps its number, PIN and sealed text for every retry: the service then answers with the
// same receipt, and nothing is lost.
class SubmissionSession : public QObject {
  Q_OBJECT

 public:
  enum class State { Idle, Preparing, Ready, Sending, Received, Failed, Saving, Waiting };

  using QObject::QObject;

  void prepare(ServiceLink& link, const submit::CaseDraft& draft);
  void prepareAddition(ServiceLink& link, const cases::CaseNumber& number, const cases::Pin& pin,
                       const submit::CaseDraft& draft);
  void send();   // from Ready
  void retry();  // from Failed
  void clear();  // forgets the case, its number and its PIN

  // Whether it failed for want of a connection or of a service, so that waiting helps. More codes for a case never
  // wait, and no case of practice: its service is gone with this run.
  [[nodiscard]] bool mayWait() const noexcept;
  void keepForLater(WaitingCases& waiting);  // -> Waiting, or Failed with the reason

  [[nodiscard]] State state() const noexcept { return m_state; }
  [[nodiscard]] ErrorCode error() const noexcept { return m_error; }  // Failed only
  [[nodiscard]] bool wasTried() const noexcept { return m_tried; }    // send() was called at least once

  // Empty before Ready.
  [[nodiscard]] bool hasExactText() const noexcept { return m_prepared != nullptr; }
  [[nodiscard]] QString exactText() const;  // a megabyte when there are long videos: ask for it when it is shown
  [[nodiscard]] QString caseNumber() const;
  [[nodiscard]] QString pin() const;

  // Verified; from Received on.
  [[nodiscard]] const std::optional<cases::Receipt>& receipt() const noexcept { return m_receipt; }

 Q_SIGNALS:
  void stateChanged();

 private:
  void listenTo(ServiceLink& link);
  void onPrepared(const Result<ServiceLink::Prepared>& result);
  void onKept(const Result<void>& result);
  void onSubmitted(const Result<cases::Receipt>& verifiedReceipt);
  void fail(ErrorCode error);
  void setState(State state);

  QPointer<ServiceLink> m_link;
  QPointer<WaitingCases> m_waiting;
  submit::CaseDraft m_draft;
  ServiceLink::Prepared m_prepared;
  std::optional<cases::Receipt> m_receipt;
  State m_state = State::Idle;
  ErrorCode m_error = ErrorCode::Internal;
  bool m_tried = false;
  bool m_isAddition = false;
};

}  // namespace mahfooz::desktop
