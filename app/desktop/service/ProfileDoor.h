#pragma once

#include "app/desktop/model/ServiceDoor.h"
#include "app/desktop/service/PracticeService.h"
#include "app/desktop/service/StartOptions.h"
#include "core/submit/ProxyRule.h"

namespace mahfooz::desktop {

// Opens the service that the start options name: a profile file, the administrator's file, or practice. A profile that
// is named or installed and cannot be used shuts the door: there is no quiet fall-back to practice.
class ProfileDoor : public ServiceDoor {
  Q_OBJECT

 public:
  explicit ProfileDoor(StartOptions options, submit::ProxyRule proxy = {}, QObject* parent = nullptr);
  void open() override;
  void close() override;

 private:
  void openFile(const QString& path);

  [[nodiscard]] std::unique_ptr<ServiceLink> linkTo(const cases::ServiceProfile& profile) const;

  StartOptions m_options;
  submit::ProxyRule m_proxy;
  PracticeService m_practice;
};

}  // namespace mahfooz::desktop
