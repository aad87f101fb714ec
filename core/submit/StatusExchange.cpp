#include "core/submit/StatusExchange.h"

#include "core/base/Check.h"
#include "core/case/HttpSignature.h"
#include "core/case/ServiceAddress.h"
#include "core/case/ServiceError.h"
#include "core/submit/AnswerCodes.h"
#include "core/submit/AsideThread.h"

namespace mahfooz::submit {

namespace {

constexpr int kForbidden = 403;
constexpr int kNotFound = 404;

// Pins are not copied by accident; this one goes to the worker.
cases::Pin copyOf(const cases::Pin& pin) {
  auto copy = cases::Pin::parse(pin.digits());
  check(copy.has_value());
  return std::move(*copy);
}

}  // namespace

StatusExchange::StatusExchange(ServiceAccess& access, const cases::CaseNumber& number, const cases::Pin& pin,
                               QObject* parent)
    : StatusCall(parent), m_access(access), m_exchange(access.network, access.limits, this), m_number(number) {
  if (const auto address = cases::checkServiceAddress(access.profile.baseUrl); !address) {
    finish(address.error());
    return;
  }
  connect(&m_exchange, &Exchange::done, this, &StatusExchange::judge);
  derive(pin);
}

void StatusExchange::derive(const cases::Pin& pin) {
  runAside(
      this,
      [number = m_number, pin = copyOf(pin), service = m_access.profile.signingKey] {
        return cases::CaseKeys::derive(number, pin, service);
      },
      [this](Result<cases::CaseKeys> keys) {
        if (m_finished) return;
        if (!keys) return finish(keys.error());
        m_keys.emplace(std::move(*keys));
        ask();
      });
}

void StatusExchange::ask() {
  const std::string path = "/v1/cases/" + m_number.text();
  const auto headers =
      cases::signRequest({"GET", path, {}}, {m_access.clock.now(), cases::randomNonce(), m_number.text()}, *m_keys);
  QNetworkRequest request(m_access.url(path));
  request.setRawHeader("Signature-Input", QByteArray::fromStdString(headers.input));
  request.setRawHeader("Signature", QByteArray::fromStdString(headers.signature));
  m_exchange.get(request);
}

void StatusExchange::abort() {
  if (m_keys)
    m_exchange.abort();
  else
    finish(ErrorCode::Cancelled);
}

void StatusExchange::judge(const Result<Answer>& answer) {
  if (!answer) return finish(answer.error());
  m_access.clock.learn(answer->date);
  if (mayAskAgain(*answer)) return ask();
  if (answer->status == kNotFound) return finish(ErrorCode::CaseOrPinWrong);
  if (const auto code = codeForStatus(answer->status)) return finish(*code);
  finish(statusFrom(*answer));
}

bool StatusExchange::mayAskAgain(const Answer& answer) {
  if (m_askedAgain || answer.status != kForbidden) return false;
  m_askedAgain = cases::serviceErrorName(answer.body.toStdString()) == cases::kErrorSignatureTime;
  return m_askedAgain;
}

Result<cases::CaseStatus> StatusExchange::statusFrom(const Answer& answer) const {
  auto status = cases::parseCaseStatus(answer.body.toStdString());
  if (!status) return status.error();
  if (!(status->number == m_number)) return ErrorCode::ServiceAnswerInvalid;
  return status;
}

void StatusExchange::finish(const Result<cases::CaseStatus>& result) {
  if (m_finished) return;
  m_finished = true;
  QMetaObject::invokeMethod(
      this,
      [this, result] {
        deleteLater();
        Q_EMIT finished(result);
      },
      Qt::QueuedConnection);
}

}  // namespace mahfooz::submit
