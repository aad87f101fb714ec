#include "app/desktop/service/ProfileDoor.h"

#include "app/desktop/service/IntakeServiceLink.h"
#include "app/desktop/service/SystemProfile.h"

#include <QtCore/QFileInfo>

namespace mahfooz::desktop {

ProfileDoor::ProfileDoor(StartOptions options, QObject* parent) : ServiceDoor(parent), m_options(std::move(options)) {
  connect(&m_practice, &PracticeService::ready, this,
          [this](const cases::ServiceProfile& profile) { admit(std::make_unique<IntakeServiceLink>(profile)); });
  connect(&m_practice, &PracticeService::failed, this, &ProfileDoor::refuse);
}

void ProfileDoor::open() {
  waitAtDoor();
  if (!m_options.serviceProfile.isEmpty()) return openFile(m_options.serviceProfile);
  if (!m_options.practice && QFileInfo::exists(systemProfilePath())) return openFile(systemProfilePath());
  m_practice.start();
}

void ProfileDoor::close() {
  dropLink();
  m_practice.stop();
}

void ProfileDoor::openFile(const QString& path) {
  const auto profile = submit::readServiceProfile(path);
  if (!profile) return refuse(profile.error().code());
  admit(std::make_unique<IntakeServiceLink>(*profile));
}

}  // namespace mahfooz::desktop
