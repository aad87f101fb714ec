#include "app/desktop/model/Updates.h"

#include <utility>

namespace mahfooz::desktop {

void Updates::forget() {
  if (m_state == State::Newest || m_state == State::Newer || m_state == State::Failed) setState(State::Idle);
}

void Updates::setState(State state) {
  m_state = state;
  if (state != State::Newest && state != State::Newer) m_newest.reset();
  Q_EMIT changed();
}

void Updates::answer(State state, release::UpdateManifest manifest) {
  m_newest = std::move(manifest);
  setState(state);
}

void Updates::fail(ErrorCode code) {
  m_error = code;
  setState(State::Failed);
}

}  // namespace mahfooz::desktop
