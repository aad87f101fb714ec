#pragma once

#include "app/intake/DatabaseAddress.h"
#include "app/intake/Options.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <variant>

namespace mahfooz::intake {

// What an administrator does with a service's storage, beside the service that may be running on it:
//   platform add NAME | platform revoke NAME | platform list | backup FILE | restore FILE
// each with --database URL --keys DIR.
struct StorageCommand {
  enum class Action { AddPlatform, RevokePlatform, ListPlatforms, Backup, Restore };
  Action action = Action::ListPlatforms;
  QString subject;  // the platform's name or the file
  DatabaseAddress database;
  QString keysFolder;
};

// Whether these arguments (without the program's name) are meant as such a command.
[[nodiscard]] bool isStorageCommand(const QStringList& arguments);

[[nodiscard]] std::variant<StorageCommand, UsageError, HelpWanted> parseStorageCommand(const QStringList& arguments);

// Returns the program's exit code: 0, or 1 with one line on standard error. What was asked for goes to standard output
// as JSON: the two keys of a new platform, which are shown this once, or the list of platforms.
[[nodiscard]] int runStorageCommand(const StorageCommand& command);

}  // namespace mahfooz::intake
