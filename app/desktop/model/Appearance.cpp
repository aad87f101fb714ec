#include "app/desktop/model/Appearance.h"

#include <algorithm>

namespace mahfooz::desktop {

namespace {

bool isOffered(int percent) {
  return std::ranges::find(Appearance::kTextPercents, percent) != Appearance::kTextPercents.end();
}

}  // namespace

Appearance::Appearance(Preferences preferences, Shade first, QObject* parent)
    : QObject(parent),
      m_preferences(std::move(preferences)),
      m_first(first),
      m_shade(m_preferences->shade().value_or(first)) {
  const int remembered = m_preferences->textPercent();
  if (isOffered(remembered)) m_textPercent = remembered;
}

Appearance::Appearance(Shade first, int firstTextPercent, QObject* parent)
    : QObject(parent), m_first(first), m_shade(first) {
  if (isOffered(firstTextPercent)) m_firstTextPercent = firstTextPercent;
  m_textPercent = m_firstTextPercent;
}

int Appearance::textPercentAtKiosk(int screenHeight) noexcept {
  constexpr int kTall = 1400;  // 1080 x 1920 and the like, upright
  constexpr int kLarge = 1000;
  if (screenHeight >= kTall) return 150;
  return screenHeight >= kLarge ? 125 : 100;
}

void Appearance::chooseTextPercent(int percent) {
  if (!isOffered(percent) || percent == m_textPercent) return;
  m_textPercent = percent;
  if (m_preferences) m_preferences->setTextPercent(percent);
  Q_EMIT changed();
}

void Appearance::chooseShade(Shade shade) {
  if (shade == m_shade) return;
  m_shade = shade;
  if (m_preferences) m_preferences->setShade(shade);
  Q_EMIT changed();
}

void Appearance::forgetPerson() {
  if (m_preferences) return;
  chooseTextPercent(m_firstTextPercent);
  chooseShade(m_first);
}

}  // namespace mahfooz::desktop
