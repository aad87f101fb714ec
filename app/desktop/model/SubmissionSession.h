#pragma once

#include "app/desktop/model/ServiceLink.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>

#include <optional>

namespace mahfooz::desktop {

// From a draft to a verified receipt:
//
//   Idle -> Preparing -> Ready -> Sending -> Received
//              |                    |
//              +----> Failed <------+     retry() goes on from where it failed
//
// A case that was sent once keeps its number, PIN and sealed text for every retry: the service then answers with the
// same receipt, and nothing is lost.
class SubmissionSession : public QObject {
  Q_OBJECT

 public:
  enum class State { Idle, Preparing, Ready, Sending, Received, Failed };

  using QObject::QObject;

  void prepare(ServiceLink& link, const submit::CaseDraft& draft);
  void send();   // from Ready
  void retry();  // from Failed
  void clear();  // forgets the case, its number and its PIN

  [[nodiscard]] State state() const noexcept { return m_state; }
  [[nodiscard]] ErrorCode error() const noexcept { return m_error; }  // Failed only
  [[nodiscard]] bool wasTried() const noexcept { return m_tried; }    // send() was called at least once

  // Empty before Ready.
  [[nodiscard]] bool hasExactText() const noexcept { return m_prepared != nullptr; }
  [[nodiscard]] QString exactText() const;  // a megabyte when there are long videos: ask for it when it is shown
  [[nodiscard]] QString caseNumber() const;
  [[nodiscard]] QString pin() const;

 Q_SIGNALS:
  void stateChanged();

 private:
  void onPrepared(const Result<ServiceLink::Prepared>& result);
  void onSubmitted(const Result<cases::Receipt>& verifiedReceipt);
  void fail(ErrorCode error);
  void setState(State state);

  QPointer<ServiceLink> m_link;
  submit::CaseDraft m_draft;
  ServiceLink::Prepared m_prepared;
  State m_state = State::Idle;
  ErrorCode m_error = ErrorCode::Internal;
  bool m_tried = false;
};

}  // namespace mahfooz::desktop
