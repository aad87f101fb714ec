#include "app/desktop/service/OutboxWaitingCases.h"

#include "core/submit/AsideThread.h"

namespace mahfooz::desktop {

OutboxWaitingCases::OutboxWaitingCases(const submit::ProxyRule& proxy, QObject* parent)
    : WaitingCases(parent), m_sender(m_outbox) {
  m_sender.setProxy(proxy);
  connect(&m_sender, &submit::OutboxSender::countChanged, this,
          [this](const submit::OutboxCount& count) { setCounts(count.waiting, count.stuck); });
}

void OutboxWaitingCases::start() {
  m_sender.start();
}

void OutboxWaitingCases::keep(const cases::ServiceProfile& profile, const Prepared& prepared) {
  submit::runAside(
      this, [outbox = m_outbox, profile, prepared] { return outbox.store(profile, *prepared); },
      [this](const Result<void>& result) { onKept(result); });
}

void OutboxWaitingCases::onKept(const Result<void>& result) {
  if (result) {
    setCounts(waiting() + 1, refused());  // the sender's next round says it exactly
    m_sender.sendDue();
  }
  Q_EMIT kept(result);
}

// Stopped first, so that nothing is sent that the person has just said shall not be.
void OutboxWaitingCases::clear() {
  m_sender.stop();
  submit::runAside(
      this, [outbox = m_outbox] { return outbox.clear(); }, [this](const Result<int>&) { m_sender.start(); });
}

}  // namespace mahfooz::desktop
