#include "app/desktop/mode/PolicyStop.h"

#include "app/desktop/look/Fonts.h"
#include "app/desktop/look/Look.h"
#include "app/desktop/mode/PolicyNotice.h"
#include "app/desktop/window/QtTraces.h"
#include "app/desktop/words/PolicyWords.h"

#include <QtWidgets/QApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace mahfooz::desktop {

namespace {

constexpr int kExitStatus = 2;

void print(const QString& line) {
  std::fputs(qUtf8Printable(line + QLatin1Char('\n')), stderr);
}

void showWindow(const PolicyFault& fault, int argumentCount, char** arguments) {
  // Where the screen turns out not to be there, Qt aborts; the reason was printed, and the status stays what it is.
  std::signal(SIGABRT, [](int) { std::_Exit(kExitStatus); });
  QApplication application(argumentCount, arguments);
  keepQtFromRemembering();
  keepQtFromTalking();
  check(loadFonts());
  LanguageSwitch language{std::optional(cases::Language::Urdu)};
  const Appearance appearance(Look::shadeOfDesktop());
  const Look look(language, appearance);
  PolicyNotice notice(policyFaultWords(fault), policyFaultAdvice());
  notice.show();
  QApplication::exec();
}

}  // namespace

int stopForPolicy(const PolicyFault& fault, int argumentCount, char** arguments) {
  const BothWords why = policyFaultWords(fault);
  const BothWords advice = policyFaultAdvice();
  for (const QString& line : {why.english, advice.english, why.urdu, advice.urdu})
    print(line);
  std::fflush(stderr);
  if (hasScreen()) showWindow(fault, argumentCount, arguments);
  return kExitStatus;
}

}  // namespace mahfooz::desktop
