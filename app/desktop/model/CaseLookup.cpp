#include "app/desktop/model/CaseLookup.h"

namespace mahfooz::desktop {

void CaseLookup::ask(ServiceLink* link, const QString& numberText, const QString& pinText) {
  clear();
  const auto number = cases::CaseNumber::parse(numberText.toStdString());
  if (!number) return fail(number.error().code());
  auto pin = cases::Pin::parse(pinText.toStdString());
  if (!pin) return fail(pin.error().code());
  m_number = *number;
  m_pin = std::move(*pin);
  begin(link);
}

void CaseLookup::askAgain(ServiceLink* link) {
  if (m_number && m_pin) begin(link);
}

void CaseLookup::begin(ServiceLink* link) {
  if (m_link) m_link->disconnect(this);
  m_link = link;
  m_status.reset();
  if (link == nullptr) return fail(ErrorCode::NoConnection);
  connect(link, &ServiceLink::statusAnswered, this, &CaseLookup::onAnswered);
  setState(State::Asking);
  link->askStatus(*m_number, *m_pin);
}

void CaseLookup::clear() {
  if (m_link) m_link->disconnect(this);
  m_link.clear();
  m_status.reset();
  m_number.reset();
  m_pin.reset();
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
