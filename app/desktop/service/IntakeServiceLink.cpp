#include "app/desktop/service/IntakeServiceLink.h"

namespace mahfooz::desktop {

namespace {

// Ends a request without anybody hearing of it.
template <class Call>
void dropCall(const QPointer<Call>& call, const QObject* listener) {
  if (!call) return;
  QObject::disconnect(call, nullptr, listener, nullptr);
  call->abort();
}

}  // namespace

IntakeServiceLink::IntakeServiceLink(const cases::ServiceProfile& profile, QObject* parent)
    : ServiceLink(parent), m_client(profile) {}

IntakeServiceLink::~IntakeServiceLink() {
  dropCall(m_submitCall, this);
  dropCall(m_statusCall, this);
}

void IntakeServiceLink::prepare(const submit::CaseDraft& draft) {
  m_preparation = std::make_unique<submit::CasePreparation>();
  connect(m_preparation.get(), &submit::CasePreparation::finished, this, &ServiceLink::prepared);
  m_preparation->start(profile(), draft);
}

void IntakeServiceLink::submit(const submit::PreparedCase& prepared) {
  dropCall(m_submitCall, this);
  m_submitCall = m_client.submit(prepared);
  connect(m_submitCall, &submit::SubmitCall::finished, this, &ServiceLink::submitted);
}

void IntakeServiceLink::askStatus(const cases::CaseNumber& number, const cases::Pin& pin) {
  dropCall(m_statusCall, this);
  m_statusCall = m_client.status(number, pin);
  connect(m_statusCall, &submit::StatusCall::finished, this, &ServiceLink::statusAnswered);
}

}  // namespace mahfooz::desktop
