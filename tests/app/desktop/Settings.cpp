#include "tests/app/desktop/Settings.h"

namespace mahfooz::desktop {

const char* nameOf(Mode mode) {
  switch (mode) {
    case Mode::Home:
      return "home";
    case Mode::Helpdesk:
      return "helpdesk";
    case Mode::Kiosk:
      return "kiosk";
  }
  return "";
}

const char* nameOf(cases::Language language) {
  return language == cases::Language::Urdu ? "ur" : "en";
}

const char* nameOf(Shade shade) {
  switch (shade) {
    case Shade::Light:
      return "light";
    case Shade::Dark:
      return "dark";
    case Shade::Contrast:
      return "contrast";
  }
  return "";
}

QString Setting::name() const {
  return QStringLiteral("%1-%2-%3-%4-%5")
      .arg(QLatin1String(nameOf(mode)), QLatin1String(screen.name), QLatin1String(nameOf(language)),
           QLatin1String(nameOf(shade)))
      .arg(textPercent);
}

const std::vector<Screen>& screens(Mode mode) {
  // A title bar and a task bar of 34 pixels each are taken off; a kiosk has the whole screen.
  static const std::vector<Screen> desk = {{"1366x768", {1366, 700}}, {"1024x600", {1024, 532}}};
  static const std::vector<Screen> kiosk = {{"1366x768", {1366, 768}}, {"1024x600", {1024, 600}}, {"1080x1920", {1080, 1920}}};
  return mode == Mode::Kiosk ? kiosk : desk;
}

std::vector<Setting> allSettings() {
  std::vector<Setting> settings;
  for (const Mode mode : kModes) {
    for (const Screen& screen : screens(mode)) {
      for (const cases::Language language : kLanguages) {
        for (const Shade shade : kShades) {
          for (const int percent : kTextPercents)
            settings.push_back({mode, screen, language, shade, percent});
        }
      }
    }
  }
  return settings;
}

}  // namespace mahfooz::desktop
