#pragma once

#include "app/desktop/model/Mode.h"
#include "app/desktop/model/Preferences.h"
#include "core/case/Submission.h"

#include <QtCore/QSize>
#include <QtCore/QString>

#include <vector>

namespace mahfooz::desktop {

// How a page is looked at: in which mode, on which screen, in which language, colours and size of text.
struct Screen {
  const char* name;
  QSize window;  // what is left for the window
};

struct Setting {
  Mode mode = Mode::Home;
  Screen screen;
  cases::Language language = cases::Language::Urdu;
  Shade shade = Shade::Light;
  int textPercent = 100;

  [[nodiscard]] QString name() const;  // "home-1024x600-ur-dark-200"
};

constexpr Mode kModes[] = {Mode::Home, Mode::Helpdesk, Mode::Kiosk};
constexpr cases::Language kLanguages[] = {cases::Language::Urdu, cases::Language::English};
constexpr Shade kShades[] = {Shade::Light, Shade::Dark, Shade::Contrast};
constexpr int kTextPercents[] = {100, 200};  // 200 is what WCAG 2.2, 1.4.4 asks for

// The old laptops that Mahfooz is made for, and the upright screen of a kiosk.
[[nodiscard]] const std::vector<Screen>& screens(Mode mode);

[[nodiscard]] std::vector<Setting> allSettings();

[[nodiscard]] const char* nameOf(Mode mode);
[[nodiscard]] const char* nameOf(cases::Language language);
[[nodiscard]] const char* nameOf(Shade shade);

}  // namespace mahfooz::desktop
