#pragma once

#include "app/intake/DatabaseAddress.h"
#include "core/case/ServiceProfile.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace mahfooz::intake {

struct Options {
  std::string host = "127.0.0.1";
  int port = 0;                             // 0: any that is free
  std::optional<DatabaseAddress> database;  // none in practice: a fresh file that goes with the program
  QString keysFolder;                       // the same, when empty
  QString profileFile;                      // where the profile is written
  std::string baseUrl;                      // empty: http://host:port
  cases::BilingualText name;
  std::vector<cases::AgeThen> audience{cases::AgeThen::Minor, cases::AgeThen::Adult};
  bool dihedral = false;  // the turned and mirrored fingerprints of photos are wanted as well
  bool practice = false;
  bool exitWithParent = false;  // when standard input closes
};

struct UsageError {
  QString message;
};
struct HelpWanted {};

// From the program's arguments without its name.
[[nodiscard]] std::variant<Options, UsageError, HelpWanted> parseOptions(const QStringList& arguments);

[[nodiscard]] QString usageText();

}  // namespace mahfooz::intake
