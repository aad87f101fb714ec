#pragma once

#include "app/intake/Options.h"

namespace mahfooz::intake {

// `keys rotate --keys DIR`
struct RotateKeys {
  QString keysFolder;
};

// From the program's arguments behind "keys".
[[nodiscard]] std::variant<RotateKeys, UsageError, HelpWanted> parseKeysCommand(const QStringList& arguments);

// The program's exit code: 0, or 1 with one line on standard error.
[[nodiscard]] int runKeysCommand(const RotateKeys& command);

}  // namespace mahfooz::intake
