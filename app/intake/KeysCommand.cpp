#include "app/intake/KeysCommand.h"

#include "app/intake/KeysFile.h"
#include "app/intake/Log.h"

namespace mahfooz::intake {

std::variant<RotateKeys, UsageError, HelpWanted> parseKeysCommand(const QStringList& arguments) {
  if (arguments.contains(QLatin1String("--help"))) return HelpWanted();
  const bool isWhole = arguments.size() == 3 && arguments[0] == QLatin1String("rotate") &&
                       arguments[1] == QLatin1String("--keys") && !arguments[2].isEmpty();
  if (!isWhole) return UsageError{QStringLiteral("keys rotate --keys DIR")};
  return RotateKeys{arguments[2]};
}

int runKeysCommand(const RotateKeys& command) {
  if (!rotateSealingKey(command.keysFolder)) {
    logEvent("keys-not-usable");
    return 1;
  }
  logEvent("sealing-key-rotated");
  return 0;
}

}  // namespace mahfooz::intake
