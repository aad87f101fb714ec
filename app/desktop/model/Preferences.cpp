#include "app/desktop/model/Preferences.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>

namespace mahfooz::desktop {

namespace {

QString languageKey() {
  return QStringLiteral("language");
}

QString textPercentKey() {
  return QStringLiteral("textPercent");
}

QString shadeKey() {
  return QStringLiteral("colours");
}

QString nameOf(Shade shade) {
  switch (shade) {
    case Shade::Light:
      return QStringLiteral("light");
    case Shade::Dark:
      return QStringLiteral("dark");
    case Shade::Contrast:
      return QStringLiteral("contrast");
  }
  return {};
}

}  // namespace

QString Preferences::defaultFilePath() {
  return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
         QStringLiteral("/mahfooz/preferences.ini");
}

std::optional<cases::Language> Preferences::language() const {
  const QSettings settings(m_filePath, QSettings::IniFormat);
  const QString untrustedCode = settings.value(languageKey()).toString();
  if (untrustedCode == QLatin1String("ur")) return cases::Language::Urdu;
  if (untrustedCode == QLatin1String("en")) return cases::Language::English;
  return std::nullopt;
}

void Preferences::setLanguage(cases::Language language) const {
  QSettings settings(m_filePath, QSettings::IniFormat);
  settings.setValue(languageKey(), language == cases::Language::Urdu ? QStringLiteral("ur") : QStringLiteral("en"));
}

int Preferences::textPercent() const {
  return QSettings(m_filePath, QSettings::IniFormat).value(textPercentKey()).toInt();
}

void Preferences::setTextPercent(int percent) const {
  QSettings(m_filePath, QSettings::IniFormat).setValue(textPercentKey(), percent);
}

std::optional<Shade> Preferences::shade() const {
  const QString untrustedName = QSettings(m_filePath, QSettings::IniFormat).value(shadeKey()).toString();
  for (const Shade shade : {Shade::Light, Shade::Dark, Shade::Contrast}) {
    if (untrustedName == nameOf(shade)) return shade;
  }
  return std::nullopt;
}

void Preferences::setShade(Shade shade) const {
  QSettings(m_filePath, QSettings::IniFormat).setValue(shadeKey(), nameOf(shade));
}

}  // namespace mahfooz::desktop
