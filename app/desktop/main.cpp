#include "app/desktop/kiosk/KioskMode.h"
#include "app/desktop/look/Fonts.h"
#include "app/desktop/look/Look.h"
#include "app/desktop/mode/HelpdeskMode.h"
#include "app/desktop/mode/PolicyStop.h"
#include "app/desktop/service/HashQueueHasher.h"
#include "app/desktop/service/LocalPlaces.h"
#include "app/desktop/service/PolicyFile.h"
#include "app/desktop/service/ProfileDoor.h"
#include "app/desktop/service/StartPlan.h"
#include "app/desktop/window/MainWindow.h"
#include "app/desktop/window/QtTraces.h"

#include <QtWidgets/QApplication>

#include <cstdio>

namespace {

using namespace mahfooz;
using namespace mahfooz::desktop;

QStringList argumentList(int argc, char** argv) {
  QStringList list;
  for (int i = 0; i < argc; ++i)
    list.append(QString::fromLocal8Bit(argv[i]));
  return list;
}

// What people choose is remembered at home only, and only where the administrator has not chosen.
LanguageSwitch makeLanguage(const StartPlan& plan) {
  const bool isRemembered = plan.mode == Mode::Home && !plan.policy.language;
  return isRemembered ? LanguageSwitch(Preferences(Preferences::defaultFilePath()))
                      : LanguageSwitch(plan.policy.language);
}

// What the helpdesk and the kiosk have more; it belongs to the window.
void dress(MainWindow& window, const PageContext& context, const StartPlan& plan) {
  if (plan.mode == Mode::Helpdesk) new HelpdeskMode(window);
  if (plan.mode != Mode::Kiosk) return;
  auto* kiosk = new KioskMode(window, context, plan.policy);
  QObject::connect(kiosk, &KioskMode::closed, &window, [] { QCoreApplication::exit(0); });
}

}  // namespace

int main(int argc, char** argv) {
  // Before Qt takes its own options out: a kiosk that could be started with another style sheet would not be one.
  const auto options = parseStartOptions(argumentList(argc, argv));
  if (!options) {
    std::fputs(qUtf8Printable(startUsage()), stderr);
    return 2;
  }
  const auto planned = planStart(*options, systemPolicyPath());
  if (const auto* fault = std::get_if<PolicyFault>(&planned)) return stopForPolicy(*fault, argc, argv);
  const auto& plan = std::get<StartPlan>(planned);

  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("mahfooz"));
  keepQtFromRemembering();
  keepQtFromTalking();
  check(loadFonts());

  LanguageSwitch language = makeLanguage(plan);
  const Look look(language, Look::shadeOfDesktop());
  ProfileDoor door(plan.options);
  HashQueueHasher hasher;
  CaseSession session(door, hasher, plan.mode);
  PageFlow flow;
  const PageContext context{session, flow, language, plan.mode, placesFor(plan.mode)};
  MainWindow window(context);
  dress(window, context, plan);
  door.open();
  plan.mode == Mode::Kiosk ? window.showFullScreen() : window.QWidget::show();
  const int code = QApplication::exec();
  door.close();
  return code;
}
