#include "app/desktop/service/AskedUpdates.h"

namespace mahfooz::desktop {

AskedUpdates::AskedUpdates(const std::optional<update::UpdateSource>& source, UpdatesAllowed allowed,
                           release::Version running, const submit::ProxyRule& proxy, QObject* parent)
    : Updates(parent), m_running(running) {
  if (allowed == UpdatesAllowed::No || !source) {
    setState(allowed == UpdatesAllowed::No ? State::Off : State::NoPlace);
    return;
  }
  m_check = std::make_unique<update::UpdateCheck>(*source, running, proxy);
  connect(m_check.get(), &update::UpdateCheck::finished, this, &AskedUpdates::take);
}

QString AskedUpdates::place() const {
  return m_check ? m_check->source().place() : QString();
}

void AskedUpdates::ask() {
  if (!m_check || state() == State::Asking) return;
  setState(State::Asking);
  m_check->start();
}

void AskedUpdates::cancel() {
  if (m_check && state() == State::Asking) m_check->cancel();
}

void AskedUpdates::take(const Result<release::UpdateManifest>& newest) {
  if (!newest && newest.error().code() == ErrorCode::Cancelled) return setState(State::Idle);
  if (!newest) return fail(newest.error().code());
  answer(newest->release > m_running ? State::Newer : State::Newest, *newest);
}

}  // namespace mahfooz::desktop
