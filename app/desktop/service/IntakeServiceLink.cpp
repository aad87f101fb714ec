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

IntakeServiceLink::IntakeServiceLink(const cases::ServiceProfile& profile, const submit::ProxyRule& proxy,
                                     QObject* parent)
    : ServiceLink(parent), m_client(profile) {
  m_client.setProxy(proxy);
}

IntakeServiceLink::~IntakeServiceLink() {
  dropCall(m_submitCall, this);
  dropCall(m_statusCall, this);
  dropCall(m_addCall, this);
  dropCall(m_withdrawCall, this);
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

// Quick, so it is done at once; its answer comes from the event loop all the same.
void IntakeServiceLink::prepareAddition(const cases::CaseNumber& number, const cases::Pin& pin,
                                        const submit::CaseDraft& draft) {
  const auto finish = [this](const Result<Prepared>& result) {
    QMetaObject::invokeMethod(
        this, [this, result] { Q_EMIT this->prepared(result); }, Qt::QueuedConnection);
  };
  auto addition = submit::prepareAddition(profile(), number, draft.items);
  auto samePin = cases::Pin::parse(pin.digits());
  if (!addition) return finish(addition.error().code());
  if (!samePin) return finish(samePin.error().code());
  finish(std::make_shared<submit::PreparedCase>(submit::PreparedCase{
      number, std::move(*samePin), std::move(addition->text), std::move(addition->sealed), addition->digest}));
}

void IntakeServiceLink::add(const submit::PreparedCase& prepared) {
  dropCall(m_addCall, this);
  m_addCall = m_client.add({prepared.number, prepared.text, prepared.sealed, prepared.digest}, prepared.pin);
  connect(m_addCall, &submit::AddCall::finished, this, &ServiceLink::submitted);
}

void IntakeServiceLink::withdraw(const cases::CaseNumber& number, const cases::Pin& pin) {
  dropCall(m_withdrawCall, this);
  m_withdrawCall = m_client.withdraw(number, pin);
  connect(m_withdrawCall, &submit::WithdrawCall::finished, this, [this](const Result<cases::Receipt>& receipt) {
    Q_EMIT withdrawn(receipt ? Result<void>() : Result<void>(receipt.error().code()));
  });
}

}  // namespace mahfooz::desktop
