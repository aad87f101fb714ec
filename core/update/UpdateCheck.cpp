#include "core/update/UpdateCheck.h"

#include "core/release/UpdateNotice.h"
#include "core/submit/NetworkSetup.h"

#include <utility>

namespace mahfooz::update {

UpdateCheck::UpdateCheck(UpdateSource source, release::Version running, const submit::ProxyRule& proxy, QObject* parent)
    : QObject(parent), m_source(std::move(source)), m_running(running) {
  submit::makeForgetful(m_network);
  submit::useProxy(m_network, proxy);
  m_limits.answerBytes = release::kMaximumNoticeBytes;
}

void UpdateCheck::setLimits(const submit::IntakeClient::Limits& limits) {
  m_limits = limits;
}

void UpdateCheck::start() {
  m_exchange = std::make_unique<submit::Exchange>(m_network, m_limits, nullptr);
  connect(m_exchange.get(), &submit::Exchange::done, this,
          [this](const Result<submit::Answer>& answer) { Q_EMIT finished(judge(answer)); });
  m_exchange->send("GET", QNetworkRequest(m_source.notice), {});
}

void UpdateCheck::cancel() {
  if (m_exchange) m_exchange->abort();
}

Result<release::UpdateManifest> UpdateCheck::judge(const Result<submit::Answer>& answer) const {
  constexpr int kOk = 200;
  constexpr int kRedirect = 3;
  if (!answer) return answer.error();
  if (answer->status / 100 == kRedirect) return ErrorCode::RedirectRefused;
  if (answer->status != kOk) return ErrorCode::ServiceUnavailable;
  const std::string untrusted = answer->body.toStdString();
  auto manifest = release::readNotice(untrusted, m_source.key);
  if (manifest && manifest->release < m_running) return ErrorCode::UpdateOlder;
  return manifest;
}

}  // namespace mahfooz::update
