#include "app/desktop/model/SubmissionSession.h"

namespace mahfooz::desktop {

void SubmissionSession::prepare(ServiceLink& link, const submit::CaseDraft& draft) {
  if (m_link) m_link->disconnect(this);
  m_link = &link;
  connect(&link, &ServiceLink::prepared, this, &SubmissionSession::onPrepared);
  connect(&link, &ServiceLink::submitted, this, &SubmissionSession::onSubmitted);
  m_draft = draft;
  m_prepared.reset();
  m_tried = false;
  setState(State::Preparing);
  link.prepare(m_draft);
}

void SubmissionSession::send() {
  if (m_state != State::Ready && m_state != State::Failed) return;
  if (!m_prepared) return;
  if (!m_link) return fail(ErrorCode::NoConnection);
  m_tried = true;
  setState(State::Sending);
  m_link->submit(*m_prepared);
}

void SubmissionSession::retry() {
  if (m_state != State::Failed) return;
  if (m_prepared) return send();
  if (m_link) prepare(*m_link, m_draft);
}

void SubmissionSession::clear() {
  if (m_link) m_link->disconnect(this);
  m_link.clear();
  if (m_prepared) m_prepared->text.assign(m_prepared->text.size(), '\0');
  m_prepared.reset();
  m_draft = {};
  m_tried = false;
  setState(State::Idle);
}

QString SubmissionSession::exactText() const {
  return m_prepared ? QString::fromStdString(m_prepared->text) : QString();
}

QString SubmissionSession::caseNumber() const {
  return m_prepared ? QString::fromStdString(m_prepared->number.text()) : QString();
}

QString SubmissionSession::pin() const {
  if (!m_prepared) return {};
  const std::string_view digits = m_prepared->pin.digits();
  return QString::fromLatin1(digits.data(), static_cast<qsizetype>(digits.size()));
}

void SubmissionSession::onPrepared(const Result<ServiceLink::Prepared>& result) {
  if (m_state != State::Preparing) return;
  if (!result) return fail(result.error().code());
  m_prepared = *result;
  setState(State::Ready);
}

void SubmissionSession::onSubmitted(const Result<cases::Receipt>& verifiedReceipt) {
  if (m_state != State::Sending) return;
  if (!verifiedReceipt) return fail(verifiedReceipt.error().code());
  setState(State::Received);
}

void SubmissionSession::fail(ErrorCode error) {
  m_error = error;
  setState(State::Failed);
}

void SubmissionSession::setState(State state) {
  if (state == m_state && state != State::Failed) return;
  m_state = state;
  Q_EMIT stateChanged();
}

}  // namespace mahfooz::desktop
