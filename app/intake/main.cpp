#include "app/intake/KeysCommand.h"
#include "app/intake/Options.h"
#include "app/intake/Program.h"
#include "app/intake/StorageCommand.h"
#include "app/intake/Usage.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

namespace {

using namespace mahfooz::intake;

void print(std::string_view text, std::FILE* where) {
  std::fwrite(text.data(), 1, text.size(), where);
}

// Runs what was asked for, or says how to ask.
template <class Parsed, class Run>
int runOrExplain(Parsed parsed, Run run) {
  const std::string_view usage = usageText(QLocale::system());
  if (std::holds_alternative<HelpWanted>(parsed)) {
    print(usage, stdout);
    return 0;
  }
  if (const auto* error = std::get_if<UsageError>(&parsed)) {
    std::fprintf(stderr, "mahfooz-intake: %s\n", qPrintable(error->message));
    print(usage, stderr);
    return 2;
  }
  return run(std::get<0>(std::move(parsed)));
}

}  // namespace

int main(int argumentCount, char** arguments) {
  StopSignal stop;
  const QCoreApplication application(argumentCount, arguments);
  // Qt's database drivers may say what they were given: an address with a password, or a value.
  qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
  const QStringList wanted = QCoreApplication::arguments().mid(1);
  if (!wanted.isEmpty() && wanted.first() == QLatin1String("keys"))
    return runOrExplain(parseKeysCommand(wanted.mid(1)), runKeysCommand);
  if (isStorageCommand(wanted)) return runOrExplain(parseStorageCommand(wanted), runStorageCommand);
  return runOrExplain(parseOptions(wanted), [&stop](Options options) { return runService(std::move(options), stop); });
}
