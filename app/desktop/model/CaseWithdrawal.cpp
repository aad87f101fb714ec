#include "app/desktop/model/CaseWithdrawal.h"

namespace mahfooz::desktop {

void CaseWithdrawal::ask() {
  if (m_state == State::Idle) setState(State::Asked);
}

void CaseWithdrawal::confirm(ServiceLink* link, CaseLookup& openCase) {
  if (m_state != State::Asked && m_state != State::Failed) return;
  if (!openCase.number() || !openCase.pin()) return clear();
  if (m_link) m_link->disconnect(this);
  m_link = link;
  if (link == nullptr) return onWithdrawn(ErrorCode::NoConnection);
  connect(link, &ServiceLink::withdrawn, this, &CaseWithdrawal::onWithdrawn);
  setState(State::Withdrawing);
  link->withdraw(*openCase.number(), *openCase.pin());
}

void CaseWithdrawal::leave() {
  if (m_state == State::Asked || m_state == State::Failed) clear();
}

void CaseWithdrawal::clear() {
  if (m_link) m_link->disconnect(this);
  m_link.clear();
  setState(State::Idle);
}

void CaseWithdrawal::onWithdrawn(const Result<void>& result) {
  if (!result) m_error = result.error().code();
  setState(result ? State::Withdrawn : State::Failed);
}

void CaseWithdrawal::setState(State state) {
  if (state == m_state && state != State::Failed) return;
  m_state = state;
  Q_EMIT stateChanged();
}

}  // namespace mahfooz::desktop
