#include "core/submit/OutboxSender.h"

#include "core/submit/NetworkSetup.h"
#include "core/submit/OutboxRound.h"

#include <QtCore/QDateTime>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <algorithm>
#include <utility>

namespace mahfooz::submit {

namespace {

// What other processes have stored, and what a changed clock has made due, is found after that at the latest.
constexpr std::chrono::seconds kLongestSleep{60};

}  // namespace

struct OutboxSender::Private {
  explicit Private(Outbox outbox) : state(std::move(outbox)) {}

  SenderState state;
  QTimer timer;
  bool inBackground = false;
  OutboxRound* round = nullptr;
  std::optional<RoundScope> next;  // asked for while a round was under way

  [[nodiscard]] std::chrono::seconds pauseBeforeNext(const OutboxOutlook& left) const;
  void forgetAllBut(const OutboxOutlook& left);
};

OutboxSender::OutboxSender(Outbox outbox, QObject* parent)
    : QObject(parent), m_d(std::make_unique<Private>(std::move(outbox))) {
  makeForgetful(m_d->state.network);
  m_d->timer.setSingleShot(true);
  connect(&m_d->timer, &QTimer::timeout, this, &OutboxSender::sendDue);
}

OutboxSender::~OutboxSender() {
  stop();
}

void OutboxSender::setProxy(const ProxyRule& rule) {
  useProxy(m_d->state.network, rule);
}

void OutboxSender::setLimits(const IntakeClient::Limits& limits) {
  m_d->state.limits = limits;
}

void OutboxSender::setPauses(const RetryPauses& pauses) {
  m_d->state.rests.setPauses(pauses);
}

void OutboxSender::start() {
  m_d->inBackground = true;
  sendDue();
}

void OutboxSender::stop() {
  m_d->inBackground = false;
  m_d->timer.stop();
  m_d->next.reset();
  delete std::exchange(m_d->round, nullptr);
}

void OutboxSender::sendDue() {
  begin(RoundScope::Due);
}

void OutboxSender::sendNow() {
  begin(RoundScope::Everything);
}

void OutboxSender::begin(RoundScope scope) {
  m_d->timer.stop();
  if (m_d->round != nullptr) {
    if (m_d->next != RoundScope::Everything) m_d->next = scope;
    return;
  }
  m_d->round = new OutboxRound(m_d->state, scope, this);
  connect(m_d->round, &OutboxRound::delivered, this, &OutboxSender::delivered);
  connect(m_d->round, &OutboxRound::failed, this, &OutboxSender::failed);
  connect(m_d->round, &OutboxRound::finished, this, [this](const Result<OutboxOutlook>& left) {
    std::exchange(m_d->round, nullptr)->deleteLater();
    goOn(left);
    const QPointer<OutboxSender> self(this);  // whoever hears the first signal may end us
    if (left) Q_EMIT countChanged(left->count);
    if (self) Q_EMIT roundFinished(left ? Result<void>() : left.error());
  });
  m_d->round->start();
}

void OutboxSender::goOn(const Result<OutboxOutlook>& left) {
  if (left) m_d->forgetAllBut(*left);
  if (m_d->next) return begin(*std::exchange(m_d->next, std::nullopt));
  if (m_d->inBackground) m_d->timer.start(left ? m_d->pauseBeforeNext(*left) : kLongestSleep);
}

// Until the first of those that wait may be tried. Never shorter than the first pause: what is due all the same is in
// another process's hands, or the disk does not give it.
std::chrono::seconds OutboxSender::Private::pauseBeforeNext(const OutboxOutlook& left) const {
  const std::int64_t now = QDateTime::currentSecsSinceEpoch();
  std::int64_t due = now + kLongestSleep.count();
  for (const auto& [name, notBefore] : left.waiting)
    due = std::min(due, std::max(notBefore, state.restsUntil(name)));
  return std::clamp(std::chrono::seconds(due - now), std::min(state.rests.pauses().first, kLongestSleep),
                    kLongestSleep);
}

void OutboxSender::Private::forgetAllBut(const OutboxOutlook& left) {
  std::erase_if(state.serviceOf, [&](const auto& known) { return !left.waiting.contains(known.first); });
}

}  // namespace mahfooz::submit
