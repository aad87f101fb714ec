#include "app/desktop/window/QtTraces.h"

#include <QtCore/QSettings>

namespace mahfooz::desktop {

void keepQtFromRemembering() {
  // A folder that cannot exist: below a file. Qt then reads an empty configuration and cannot write one.
  const QString nowhere = QStringLiteral("/dev/null/nowhere");
  for (const auto format : {QSettings::NativeFormat, QSettings::IniFormat}) {
    QSettings::setPath(format, QSettings::UserScope, nowhere);
  }
}

}  // namespace mahfooz::desktop
