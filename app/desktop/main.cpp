#include "app/desktop/kiosk/KioskMode.h"
#include "app/desktop/look/Fonts.h"
#include "app/desktop/look/Look.h"
#include "app/desktop/mode/HelpdeskMode.h"
#include "app/desktop/mode/PolicyStop.h"
#include "app/desktop/service/AskedUpdates.h"
#include "app/desktop/service/HashQueueHasher.h"
#include "app/desktop/service/LocalPlaces.h"
#include "app/desktop/service/OutboxWaitingCases.h"
#include "app/desktop/service/PolicyFile.h"
#include "app/desktop/service/ProfileDoor.h"
#include "app/desktop/service/StartPlan.h"
#include "app/desktop/window/FirstPaint.h"
#include "app/desktop/window/MainWindow.h"
#include "app/desktop/window/QtTraces.h"
#include "core/case/GuardedMemory.h"
#include "core/host/CoreDumps.h"

#include <QtGui/QScreen>
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
LanguageSwitch makeLanguage(const StartPlan& plan, const Preferences& preferences) {
  const bool isRemembered = plan.mode == Mode::Home && !plan.policy.language;
  return isRemembered ? LanguageSwitch(preferences) : LanguageSwitch(plan.policy.language);
}

Appearance makeAppearance(const StartPlan& plan, const Preferences& preferences) {
  const Shade first = Look::shadeOfDesktop();
  switch (plan.mode) {
    case Mode::Home:
      return {preferences, first};
    case Mode::Helpdesk:
      return Appearance(first);
    case Mode::Kiosk:
      return Appearance(first, Appearance::textPercentAtKiosk(QGuiApplication::primaryScreen()->size().height()));
  }
  return Appearance(first);
}

// Where other people than the administrator sit, new versions are the administrator's to look for.
UpdatesAllowed updatesAllowed(const StartPlan& plan) {
  return plan.policy.updates.value_or(plan.mode == Mode::Home) ? UpdatesAllowed::Yes : UpdatesAllowed::No;
}

// What the helpdesk and the kiosk have more; it belongs to the window.
void dress(MainWindow& window, const PageContext& context, const StartPlan& plan) {
  if (plan.mode == Mode::Helpdesk) new HelpdeskMode(window, context.waiting);
  if (plan.mode != Mode::Kiosk) return;
  auto* kiosk = new KioskMode(window, context, plan.policy);
  QObject::connect(kiosk, &KioskMode::closed, &window, [] { QCoreApplication::exit(0); });
}

}  // namespace

int main(int argc, char** argv) {
  host::forbidCoreDumps();
  cases::useGuardedMemory();
  leaveNothingAtExit();

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

  const Preferences preferences(Preferences::defaultFilePath());
  LanguageSwitch language = makeLanguage(plan, preferences);
  Appearance appearance = makeAppearance(plan, preferences);
  const Look look(language, appearance);
  const submit::ProxyRule proxy = plan.policy.proxy.value_or(submit::ProxyRule());
  ProfileDoor door(plan.options, proxy);
  HashQueueHasher hasher;
  CaseSession session(door, hasher, plan.mode);
  PageFlow flow;
  OutboxWaitingCases waiting(proxy);
  EvidenceLog notes;
  AskedUpdates updates(update::builtInSource(), updatesAllowed(plan), update::thisVersion(), proxy);
  const PageContext context{session,
                            flow,
                            language,
                            appearance,
                            waiting,
                            notes,
                            updates,
                            plan.mode,
                            placesFor(plan.mode),
                            paperAllowance(plan.mode, plan.policy)};
  MainWindow window(context);
  dress(window, context, plan);
  waiting.start();
  new FirstPaint(window, [&door] { door.open(); });  // which starts a process, or reads a file
  plan.mode == Mode::Kiosk ? window.showFullScreen() : window.QWidget::show();
  const int code = QApplication::exec();
  door.close();
  return code;
}
