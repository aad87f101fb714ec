#include "core/submit/IntakeClient.h"

#include "core/submit/AddExchange.h"
#include "core/submit/NetworkSetup.h"
#include "core/submit/ServiceAccess.h"
#include "core/submit/StatusExchange.h"
#include "core/submit/SubmitExchange.h"
#include "core/submit/WithdrawExchange.h"

namespace mahfooz::submit {

struct IntakeClient::Private {
  ServiceAccess access;
};

IntakeClient::IntakeClient(cases::ServiceProfile profile, QObject* parent)
    : QObject(parent), m_d(std::make_unique<Private>()) {
  m_d->access.profile = std::move(profile);
  makeForgetful(m_d->access.network);
}

IntakeClient::~IntakeClient() {
  qDeleteAll(findChildren<QObject*>(Qt::FindDirectChildrenOnly));  // the calls, which use what m_d holds
}

const cases::ServiceProfile& IntakeClient::profile() const noexcept {
  return m_d->access.profile;
}

void IntakeClient::setLimits(const Limits& limits) {
  m_d->access.limits = limits;
}

void IntakeClient::setProxy(const ProxyRule& rule) {
  useProxy(m_d->access.network, rule);
}

SubmitCall* IntakeClient::submit(const PreparedCase& prepared) {
  return new SubmitExchange(m_d->access, prepared, this);
}

StatusCall* IntakeClient::status(const cases::CaseNumber& number, const cases::Pin& pin) {
  return new StatusExchange(m_d->access, number, pin, this);
}

AddCall* IntakeClient::add(const PreparedAddition& prepared, const cases::Pin& pin) {
  return new AddExchange(m_d->access, prepared, pin, this);
}

WithdrawCall* IntakeClient::withdraw(const cases::CaseNumber& number, const cases::Pin& pin) {
  return new WithdrawExchange(m_d->access, number, pin, this);
}

}  // namespace mahfooz::submit
