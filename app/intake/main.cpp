#include "app/intake/Options.h"
#include "app/intake/Program.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

int main(int argumentCount, char** arguments) {
  using namespace mahfooz::intake;
  StopSignal stop;
  const QCoreApplication application(argumentCount, arguments);
  auto parsed = parseOptions(QCoreApplication::arguments().mid(1));
  if (std::holds_alternative<HelpWanted>(parsed)) {
    std::fputs(qPrintable(usageText()), stdout);
    return 0;
  }
  if (const auto* error = std::get_if<UsageError>(&parsed)) {
    std::fprintf(stderr, "mahfooz-intake: %s\n%s", qPrintable(error->message), qPrintable(usageText()));
    return 2;
  }
  return runService(std::get<Options>(std::move(parsed)), stop);
}
