#include "app/desktop/service/ProfileDoor.h"

#include "app/desktop/service/IntakeServiceLink.h"
#include "app/desktop/service/SystemProfile.h"

#include <QtCore/QFileInfo>

namespace mahfooz::desktop {

ProfileDoor::ProfileDoor(StartOptions options, submit::ProxyRule proxy, QObject* parent)
    : ServiceDoor(parent), m_options(std::move(options)), m_proxy(std::move(proxy)) {
  connect(&m_practice, &PracticeService::ready, this,
          [this](const cases::ServiceProfile& profile) { admit(linkTo(profile)); });
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

std::unique_ptr<ServiceLink> ProfileDoor::linkTo(const cases::ServiceProfile& profile) const {
  return std::make_unique<IntakeServiceLink>(profile, m_proxy);
}

void ProfileDoor::openFile(const QString& path) {
  const auto profile = submit::readServiceProfile(path);
  if (!profile) return refuse(profile.error().code());
  admit(linkTo(*profile));
}

}  // namespace mahfooz::desktop
