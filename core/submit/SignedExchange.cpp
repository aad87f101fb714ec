#include "core/submit/SignedExchange.h"

#include "core/base/Check.h"
#include "core/case/ContentDigest.h"
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

SignedExchange::SignedExchange(ServiceAccess& access, const cases::CaseNumber& number, const cases::Pin& pin,
                               QObject* parent)
    : QObject(parent), m_access(access), m_exchange(access.network, access.limits, this), m_number(number) {
  connect(&m_exchange, &Exchange::done, this, &SignedExchange::judge);
  if (const auto address = cases::checkServiceAddress(access.profile.baseUrl); !address)
    m_failure = address.error().code();
  else
    derive(pin);
}

void SignedExchange::derive(const cases::Pin& pin) {
  runAside(
      this,
      [number = m_number, pin = copyOf(pin), service = m_access.profile.signingKey] {
        return cases::CaseKeys::derive(number, pin, service);
      },
      [this](Result<cases::CaseKeys> keys) { takeKeys(std::move(keys)); });
}

void SignedExchange::takeKeys(Result<cases::CaseKeys> keys) {
  if (m_failure) return;
  if (keys)
    m_keys.emplace(std::move(*keys));
  else
    m_failure = keys.error().code();
  if (!m_isAsking) return;
  if (m_failure) return conclude(*m_failure);
  send();
}

void SignedExchange::ask(CaseRequest request) {
  check(!m_isAsking);
  m_isAsking = true;
  m_askedAgain = false;
  m_request = std::move(request);
  if (m_keys) return send();
  if (m_failure)
    QMetaObject::invokeMethod(
        this, [this] { conclude(*m_failure); }, Qt::QueuedConnection);
}

void SignedExchange::send() {
  const std::string method = m_request.method.toStdString();
  const std::string path = "/v1/cases/" + m_number.text() + m_request.place;
  const std::string digest =
      m_request.json.isEmpty() ? std::string() : cases::contentDigest(m_request.json.toStdString());
  const auto headers = cases::signRequest({method, path, digest},
                                          {m_access.clock.now(), cases::randomNonce(), m_number.text()}, *m_keys);
  QNetworkRequest request(m_access.url(path));
  request.setRawHeader("Signature-Input", QByteArray::fromStdString(headers.input));
  request.setRawHeader("Signature", QByteArray::fromStdString(headers.signature));
  if (!digest.empty()) request.setRawHeader("Content-Digest", QByteArray::fromStdString(digest));
  m_exchange.send(m_request.method, request, m_request.json);
}

void SignedExchange::abort() {
  if (m_keys) return m_exchange.abort();
  if (!m_failure) m_failure = ErrorCode::Cancelled;
  if (m_isAsking) conclude(*m_failure);
}

void SignedExchange::judge(const Result<Answer>& answer) {
  if (!answer) return conclude(answer.error());
  m_access.clock.learn(answer->date);
  if (mayAskAgain(*answer)) return send();
  if (answer->status == kNotFound) return conclude(ErrorCode::CaseOrPinWrong);
  if (const auto code = codeForRefusal(answer->status, answer->body.toStdString())) return conclude(*code);
  conclude(answer);
}

// Repeated: the network below us has sent the request twice, because a connection broke before the answer. All that we
// ask gives the same answer again.
bool SignedExchange::mayAskAgain(const Answer& answer) {
  if (m_askedAgain || answer.status != kForbidden) return false;
  const auto name = cases::serviceErrorName(answer.body.toStdString());
  m_askedAgain = name == cases::kErrorSignatureTime || name == cases::kErrorSignatureRepeated;
  return m_askedAgain;
}

void SignedExchange::conclude(const Result<Answer>& answer) {
  if (!m_isAsking) return;
  m_isAsking = false;
  Q_EMIT done(answer);
}

}  // namespace mahfooz::submit
