#include "app/desktop/service/SystemProfile.h"

namespace mahfooz::desktop {

QString systemProfilePath() {
  return QStringLiteral("/etc/mahfooz/service.json");
}

}  // namespace mahfooz::desktop
