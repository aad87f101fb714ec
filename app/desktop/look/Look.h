#pragma once

#include "app/desktop/look/Tokens.h"
#include "app/desktop/model/Appearance.h"
#include "app/desktop/model/LanguageSwitch.h"

#include <QtCore/QObject>
#include <QtGui/QFont>
#include <QtGui/QPalette>

#include <optional>

namespace mahfooz::desktop {

// Dresses the whole application: style sheet, palette, font and direction. Follows the language and the appearance.
class Look : public QObject {
  Q_OBJECT

 public:
  Look(const LanguageSwitch& language, const Appearance& appearance, QObject* parent = nullptr);

  // The tokens in force; for what paints itself (icons, dots). Valid once a Look was made.
  [[nodiscard]] static const Tokens& tokens() noexcept;

  // Dark when the desktop is.
  [[nodiscard]] static Shade shadeOfDesktop();

 private:
  void apply();

  const LanguageSwitch& m_language;
  const Appearance& m_appearance;
  std::optional<QPalette> m_palette;  // what was set last
  std::optional<QFont> m_font;
};

}  // namespace mahfooz::desktop
