#include "app/desktop/model/CaseLookup.h"

namespace mahfooz::desktop {

void CaseLookup::ask(ServiceLink* link, const QString& numberText, const QString& pinText) {
  clear();
  const auto number = cases::CaseNumber::parse(numberText.toStdString());
  if (!number) return fail(number.error().code());
  const auto pin = cases::Pin::parse(pinText.toStdString());
  if (!pin) return fail(pin.error().code());
  if (link == nullptr) return fail(ErrorCode::NoConnection);
  m_link = link;
  connect(link, &ServiceLink::statusAnswered, this, &CaseLookup::onAnswered);
  setState(State::Asking);
  link->askStatus(*number, *pin);
}

void CaseLookup::clear() {
  if (m_link) m_link->disconnect(this);
  m_link.clear();
  m_status.reset();
  setState(State::Idle);
}

void CaseLookup::onAnswered(const Result<cases::CaseStatus>& status) {
  if (m_state != State::Asking) return;
  if (!status) return fail(status.error().code());
  m_status = *status;
  setState(State::Answered);
}

void CaseLookup::fail(ErrorCode error) {
  m_error = error;
  setState(State::Failed);
}

void CaseLookup::setState(State state) {
  if (state == m_state) return;
  m_state = state;
  Q_EMIT stateChanged();
}

}  // namespace mahfooz::desktop
