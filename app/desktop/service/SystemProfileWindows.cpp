#include "app/desktop/service/ProgramFilesWindows.h"
#include "app/desktop/service/SystemProfile.h"

namespace mahfooz::desktop {

QString systemProfilePath() {
  return administratorsFile(QStringLiteral("service.json"));
}

}  // namespace mahfooz::desktop
