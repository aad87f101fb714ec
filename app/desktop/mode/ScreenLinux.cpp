#include "app/desktop/mode/PolicyStop.h"

#include <QtCore/QtGlobal>

namespace mahfooz::desktop {

bool hasScreen() {
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
    if (!qEnvironmentVariableIsEmpty(name)) return true;
  }
  return false;
}

}  // namespace mahfooz::desktop
