#include "app/desktop/service/StartOptions.h"

namespace mahfooz::desktop {

std::optional<StartOptions> parseStartOptions(const QStringList& arguments) {
  StartOptions options;
  for (qsizetype i = 1; i < arguments.size(); ++i) {
    const QString& argument = arguments[i];
    if (argument == QLatin1String("--practice")) {
      options.practice = true;
    } else if (argument == QLatin1String("--service") && i + 1 < arguments.size()) {
      options.serviceProfile = arguments[++i];
    } else {
      return std::nullopt;
    }
  }
  if (options.practice && !options.serviceProfile.isEmpty()) return std::nullopt;  // which one would be meant?
  return options;
}

QString startUsage() {
  return QStringLiteral(
      "usage: mahfooz [--service PROFILE.json | --practice]\n"
      "  --service   talk to the service that this profile describes\n"
      "  --practice  start a practice service on this computer; nothing real is sent\n"
      "Without either: the system-wide profile, else practice.\n");
}

}  // namespace mahfooz::desktop
