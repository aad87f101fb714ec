#include "app/desktop/model/SubmissionSession.h"

namespace mahfooz::desktop {

void SubmissionSession::prepare(ServiceLink& link, const submit::CaseDraft& draft) {
  clear();
  listenTo(link);
  m_draft = draft;
  setState(State::Preparing);
  link.prepare(m_draft);
}

void SubmissionSession::prepareAddition(ServiceLink& link, const cases::CaseNumber& number, const cases::Pin& pin,
                                        const submit::CaseDraft& draft) {
  clear();
  listenTo(link);
  m_isAddition = true;
  setState(State::Preparing);
  link.prepareAddition(number, pin, draft);
}

void SubmissionSession::listenTo(ServiceLink& link) {
  m_link = &link;
  connect(&link, &ServiceLink::prepared, this, &SubmissionSession::onPrepared);
  connect(&link, &ServiceLink::submitted, this, &SubmissionSession::onSubmitted);
}

void SubmissionSession::send() {
  if (m_state != State::Ready && m_state != State::Failed) return;
  if (!m_prepared) return;
  if (!m_link) return fail(ErrorCode::NoConnection);
  m_tried = true;
  setState(State::Sending);
  if (m_isAddition) return m_link->add(*m_prepared);
  m_link->submit(*m_prepared);
}

void SubmissionSession::retry() {
  if (m_state != State::Failed) return;
  if (m_prepared) return send();
  if (m_link && !m_isAddition) prepare(*m_link, submit::CaseDraft(m_draft));
}

bool SubmissionSession::mayWait() const noexcept {
  if (m_state != State::Failed || !m_prepared || m_isAddition || !m_link || m_link->profile().practice) return false;
  return m_error == ErrorCode::NoConnection || m_error == ErrorCode::ServiceTimedOut ||
         m_error == ErrorCode::ServiceUnavailable || m_error == ErrorCode::TooManyRequests;
}

void SubmissionSession::keepForLater(WaitingCases& waiting) {
  if (!mayWait()) return;
  m_waiting = &waiting;
  connect(&waiting, &WaitingCases::kept, this, &SubmissionSession::onKept);
  setState(State::Saving);
  waiting.keep(m_link->profile(), m_prepared);
}

void SubmissionSession::onKept(const Result<void>& result) {
  if (m_state != State::Saving) return;
  m_waiting->disconnect(this);
  if (!result) return fail(result.error().code());
  setState(State::Waiting);
}

void SubmissionSession::clear() {
  if (m_link) m_link->disconnect(this);
  m_link.clear();
  if (m_waiting) m_waiting->disconnect(this);
  m_waiting.clear();
  m_prepared.reset();
  m_receipt.reset();
  m_draft = {};
  m_tried = false;
  m_isAddition = false;
  setState(State::Idle);
}

QString SubmissionSession::exactText() const {
  return m_prepared ? QString::fromUtf8(m_prepared->text.data(), static_cast<qsizetype>(m_prepared->text.size()))
                    : QString();
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
  m_receipt = *verifiedReceipt;
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
