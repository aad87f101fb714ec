#pragma once

#include "app/desktop/model/Mode.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace mahfooz::desktop {

// mahfooz [--service PROFILE.json | --practice] [--helpdesk | --kiosk] [--policy FILE]
struct StartOptions {
  QString serviceProfile;  // empty: the administrator's, else practice
  bool practice = false;
  std::optional<Mode> mode;
  QString policyFile;  // empty: the administrator's, else none
};

// Nothing when the arguments are not ours. The first argument is the program's own name.
[[nodiscard]] std::optional<StartOptions> parseStartOptions(const QStringList& arguments);

[[nodiscard]] QString startUsage();

}  // namespace mahfooz::desktop
