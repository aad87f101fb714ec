#pragma once

#include "app/desktop/model/ServiceDoor.h"
#include "app/desktop/service/PracticeService.h"
#include "app/desktop/service/StartOptions.h"

namespace mahfooz::desktop {

// Opens the service that the start options name: a profile file, the administrator's file, or practice. A profile that
// is named or installed and cannot be used shuts the door: there is no quiet fall-back to practice.
class ProfileDoor : public ServiceDoor {
  Q_OBJECT

 public:
  explicit ProfileDoor(StartOptions options, QObject* parent = nullptr);
  void open() override;
  void close() override;

 private:
  void openFile(const QString& path);

  StartOptions m_options;
  PracticeService m_practice;
};

}  // namespace mahfooz::desktop
