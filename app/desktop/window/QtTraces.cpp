#include "app/desktop/window/QtTraces.h"

#include <QtCore/QtGlobal>

namespace mahfooz::desktop {

void keepQtFromTalking() {
  // A fatal message still ends the program: Qt aborts after the handler.
  qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
}

}  // namespace mahfooz::desktop
