#include "app/desktop/window/QtTraces.h"

#include "app/desktop/window/BusTraces.h"
#include "core/case/Wipe.h"

#include <QtCore/QtGlobal>

#include <cstdlib>

namespace mahfooz::desktop {

void keepQtFromTalking() {
  // A fatal message still ends the program: Qt aborts after the handler.
  qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
}

void leaveNothingAtExit() {
  std::atexit([] {
    dropBusMessages();
    cases::wipeStack();  // on which the window, too, has stood
  });
}

}  // namespace mahfooz::desktop
