#pragma once

#include "app/desktop/model/Preferences.h"

#include <QtCore/QObject>

#include <array>
#include <optional>

namespace mahfooz::desktop {

// The size of the text and the colours of the window, while it runs. What a person chose is remembered; nothing else
// is.
class Appearance : public QObject {
  Q_OBJECT

 public:
  // Per cent of the usual size. 200 is what WCAG 2.2, 1.4.4 asks for.
  static constexpr std::array kTextPercents = {100, 125, 150, 200};

  // Starts as it is remembered, else in these colours.
  Appearance(Preferences preferences, Shade first, QObject* parent = nullptr);

  // For a computer that many people use: nothing is read or remembered.
  explicit Appearance(Shade first, int firstTextPercent = kTextPercents.front(), QObject* parent = nullptr);

  // Where a kiosk on a screen of so many pixels' height begins. People stand before it, an arm's length away, and on a
  // tall screen text of the usual size would be lost.
  [[nodiscard]] static int textPercentAtKiosk(int screenHeight) noexcept;

  [[nodiscard]] int textPercent() const noexcept { return m_textPercent; }
  [[nodiscard]] Shade shade() const noexcept { return m_shade; }

  void chooseTextPercent(int percent);  // one of kTextPercents; others are passed over
  void chooseShade(Shade shade);
  void forgetPerson();  // back to how it started, where nothing is remembered

 Q_SIGNALS:
  void changed();

 private:
  std::optional<Preferences> m_preferences;
  Shade m_first;
  int m_firstTextPercent = kTextPercents.front();
  int m_textPercent = kTextPercents.front();
  Shade m_shade;
};

}  // namespace mahfooz::desktop
