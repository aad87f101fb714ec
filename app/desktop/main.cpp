#include "app/desktop/look/Fonts.h"
#include "app/desktop/look/Look.h"
#include "app/desktop/service/HashQueueHasher.h"
#include "app/desktop/service/OutboxWaitingCases.h"
#include "app/desktop/service/ProfileDoor.h"
#include "app/desktop/window/MainWindow.h"
#include "app/desktop/window/QtTraces.h"
#include "core/case/GuardedMemory.h"
#include "core/host/CoreDumps.h"

#include <QtWidgets/QApplication>

#include <cstdio>

int main(int argc, char** argv) {
  using namespace mahfooz;
  using namespace mahfooz::desktop;

  host::forbidCoreDumps();
  cases::useGuardedMemory();
  leaveNothingAtExit();

  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("mahfooz"));
  keepQtFromRemembering();
  keepQtFromTalking();
  const auto options = parseStartOptions(QApplication::arguments());
  if (!options) {
    std::fputs(qPrintable(startUsage()), stderr);
    return 2;
  }
  check(loadFonts());

  const Preferences preferences(Preferences::defaultFilePath());
  LanguageSwitch language{preferences};
  Appearance appearance(preferences, Look::shadeOfDesktop());
  const Look look(language, appearance);
  ProfileDoor door(*options);
  HashQueueHasher hasher;
  CaseSession session(door, hasher);
  PageFlow flow;
  OutboxWaitingCases waiting;
  EvidenceLog notes;
  MainWindow window({session, flow, language, appearance, waiting, notes});
  door.open();
  waiting.start();
  window.QWidget::show();
  const int code = QApplication::exec();
  door.close();
  return code;
}
