#pragma once

#include "app/desktop/model/CaseLookup.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

namespace mahfooz::desktop {

// Takes the open case back. It is final, so the person is asked twice, and the second answer counts only after the
// first:
//
//   Idle -> Asked -> Withdrawing -> Withdrawn | Failed      leave() leads from Asked and Failed back to Idle
class CaseWithdrawal : public QObject {
  Q_OBJECT

 public:
  enum class State { Idle, Asked, Withdrawing, Withdrawn, Failed };

  using QObject::QObject;

  void ask();                                             // the first yes
  void confirm(ServiceLink* link, CaseLookup& openCase);  // the second, and again after Failed
  void leave();
  void clear();

  [[nodiscard]] State state() const noexcept { return m_state; }
  [[nodiscard]] ErrorCode error() const noexcept { return m_error; }  // Failed only

 Q_SIGNALS:
  void stateChanged();

 private:
  void onWithdrawn(const Result<void>& result);
  void setState(State state);

  QPointer<ServiceLink> m_link;
  State m_state = State::Idle;
  ErrorCode m_error = ErrorCode::Internal;
};

}  // namespace mahfooz::desktop
