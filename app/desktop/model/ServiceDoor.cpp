#include "app/desktop/model/ServiceDoor.h"

namespace mahfooz::desktop {

void ServiceDoor::waitAtDoor() {
  m_link.reset();
  m_state = State::Opening;
  Q_EMIT changed();
}

void ServiceDoor::admit(std::unique_ptr<ServiceLink> link) {
  m_link = std::move(link);
  m_state = State::Open;
  Q_EMIT changed();
}

void ServiceDoor::refuse(ErrorCode error) {
  m_link.reset();
  m_error = error;
  m_state = State::Shut;
  Q_EMIT changed();
}

}  // namespace mahfooz::desktop
