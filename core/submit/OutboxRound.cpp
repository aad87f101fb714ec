#include "core/submit/OutboxRound.h"

#include "core/submit/AsideThread.h"

#include <QtCore/QDateTime>

#include <utility>

namespace mahfooz::submit {

namespace {

std::int64_t secondsNow() {
  return QDateTime::currentSecsSinceEpoch();
}

}  // namespace

std::int64_t SenderState::restsUntil(const std::string& name) const {
  const auto service = serviceOf.find(name);
  return service == serviceOf.end() ? 0 : rests.restsUntil(service->second);
}

OutboxRound::OutboxRound(SenderState& state, RoundScope scope, QObject* parent)
    : QObject(parent), m_state(state), m_scope(scope), m_begun(secondsNow()) {}

void OutboxRound::start() {
  runAside(
      this, [outbox = m_state.outbox, scope = m_scope, now = m_begun] { return casesToTry(outbox, scope, now); },
      [this](const Result<std::vector<std::string>>& names) {
        if (!names) return end(names.error().code());
        m_names.assign(names->begin(), names->end());
        takeNext();
      });
}

void OutboxRound::takeNext() {
  while (!m_names.empty() && isResting(m_names.front()))
    m_names.pop_front();
  if (m_names.empty()) return end(std::nullopt);
  std::string name = std::exchange(m_names.front(), {});
  m_names.pop_front();
  runAside(
      this, [outbox = m_state.outbox, name = std::move(name)] { return takeCase(outbox, name); },
      [this](Result<std::optional<TakenCase>> taken) { consider(std::move(taken)); });
}

// Who asks for everything at once overrules the pauses of before, not what this round has found out.
bool OutboxRound::isResting(const std::string& name) const {
  if (m_scope == RoundScope::Due) return m_state.restsUntil(name) > secondsNow();
  const auto service = m_state.serviceOf.find(name);
  return service != m_state.serviceOf.end() && m_foundResting.contains(service->second);
}

void OutboxRound::consider(Result<std::optional<TakenCase>> taken) {
  if (!taken) {
    takeNext();
    return tell(taken.error().code());
  }
  if (!*taken) return takeNext();
  m_state.serviceOf[(*taken)->name] = (*taken)->entry.baseUrl;
  if (isResting((*taken)->name)) return takeNext();
  m_taken = std::move(*taken);
  auto* delivery = new OutboxDelivery(m_state.network, m_state.limits, m_taken->entry, this);
  connect(delivery, &OutboxDelivery::finished, this, [this, delivery](const DeliveryOutcome& outcome) {
    delivery->deleteLater();
    settle(outcome);
  });
}

void OutboxRound::settle(const DeliveryOutcome& outcome) {
  if (outcome.receipt)
    remove(*outcome.receipt);
  else
    keep(outcome.receipt.error().code(), outcome.retryAfter);
}

// The signals come last in each step: whoever hears them may end the round.

void OutboxRound::remove(const cases::Receipt& receipt) {
  const std::string service = m_taken->entry.baseUrl;
  const cases::SavedReceipt verified{{service, service}, m_taken->entry.signingKey, receipt};
  m_state.rests.noteSuccess(service);
  runAside(
      this,
      [outbox = m_state.outbox, taken = std::exchange(m_taken, std::nullopt)]() mutable {
        const TakenCase mine = std::move(*taken);  // let go here, not with the thread
        return removeTaken(outbox, mine);
      },
      [this](const Result<void>& removed) {
        takeNext();
        if (!removed) tell(removed.error().code());
      });
  Q_EMIT delivered(verified);
}

void OutboxRound::keep(ErrorCode error, std::optional<std::chrono::seconds> retryAfter) {
  const std::string& service = m_taken->entry.baseUrl;
  const std::int64_t now = secondsNow();
  const auto pause = m_state.rests.noteFailure(service, error, retryAfter, m_taken->tries.failures + 1, now);
  if (m_state.rests.restsUntil(service) > now) m_foundResting.insert(service);
  m_taken->tries.note(error, mayPass(error) ? now + pause.count() : 0);
  runAside(
      this,
      [outbox = m_state.outbox, taken = std::exchange(m_taken, std::nullopt)]() mutable {
        const TakenCase mine = std::move(*taken);
        return keepTaken(outbox, mine);
      },
      [this](const Result<void>&) { takeNext(); });  // a try that could not be noted is tried again sooner, no more
  tell(error);
}

void OutboxRound::tell(ErrorCode error) {
  OutboxTries tries;
  tries.note(error, 0);
  Q_EMIT failed(error, tries.state());
}

void OutboxRound::end(std::optional<ErrorCode> error) {
  runAside(
      this,
      [outbox = m_state.outbox] {
        outbox.tidy();
        return outlook(outbox);
      },
      [this, error](const Result<OutboxOutlook>& left) {
        if (error)
          Q_EMIT finished(*error);
        else
          Q_EMIT finished(left);
      });
}

}  // namespace mahfooz::submit
