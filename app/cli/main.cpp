// mahfooz-cli: the same job as the window, for counselors' scripts and for tests. Usage.cpp says how to call it.

#include "app/cli/AddCommand.h"
#include "app/cli/Arguments.h"
#include "app/cli/HashCommand.h"
#include "app/cli/Json.h"
#include "app/cli/OperatorCodeCommand.h"
#include "app/cli/OutboxCommand.h"
#include "app/cli/ReceiptCommand.h"
#include "app/cli/StatusCommand.h"
#include "app/cli/SubmitCommand.h"
#include "app/cli/Usage.h"
#include "app/cli/WithdrawCommand.h"
#include "core/case/GuardedMemory.h"
#include "core/case/Wipe.h"
#include "core/host/CoreDumps.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaObject>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace {

using namespace mahfooz::cli;

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};

std::unique_ptr<Command> commandFor(const Arguments& arguments) {
  using Made = std::unique_ptr<Command>;
  return std::visit(
      Overloaded{
          [](const HashOptions& options) -> Made { return std::make_unique<HashCommand>(options); },
          [](const SubmitOptions& options) -> Made { return std::make_unique<SubmitCommand>(options); },
          [](const StatusOptions& options) -> Made { return std::make_unique<StatusCommand>(options); },
          [](const AddOptions& options) -> Made { return std::make_unique<AddCommand>(options); },
          [](const WithdrawOptions& options) -> Made { return std::make_unique<WithdrawCommand>(options); },
          [](const ReceiptOptions& options) -> Made { return std::make_unique<ReceiptCommand>(options); },
          [](const OutboxOptions& options) -> Made { return std::make_unique<OutboxCommand>(options); },
          [](OperatorCodeOptions) -> Made { return std::make_unique<OperatorCodeCommand>(); },
          [](auto) -> Made { return nullptr; },
      },
      arguments);
}

int refuseUsage(std::string_view why) {
  std::fwrite(why.data(), 1, why.size(), stderr);
  return static_cast<int>(ExitCode::WrongUsage);
}

}  // namespace

int main(int argc, char** argv) {
  mahfooz::host::forbidCoreDumps();
  mahfooz::cases::useGuardedMemory();
  std::atexit(mahfooz::cases::wipeStack);
  QCoreApplication application(argc, argv);
  QCoreApplication::setApplicationVersion(QStringLiteral(MAHFOOZ_VERSION));

  const auto arguments = parseArguments(QCoreApplication::arguments().mid(1));
  if (!arguments) return refuseUsage(usageText(QLocale::system()));
  if (std::holds_alternative<WithdrawUnconfirmed>(*arguments)) return refuseUsage(withdrawText(QLocale::system()));
  if (std::holds_alternative<ClearUnconfirmed>(*arguments)) return refuseUsage(clearText(QLocale::system()));
  if (std::holds_alternative<HelpWanted>(*arguments)) return print(usageText(QLocale::system())) ? 0 : 1;
  if (std::holds_alternative<VersionWanted>(*arguments)) return print("mahfooz-cli " MAHFOOZ_VERSION "\n") ? 0 : 1;

  const auto command = commandFor(*arguments);
  QObject::connect(command.get(), &Command::finished, &application,
                   [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); });
  QMetaObject::invokeMethod(command.get(), &Command::start, Qt::QueuedConnection);
  return QCoreApplication::exec();
}
