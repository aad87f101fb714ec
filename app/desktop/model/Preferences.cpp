#include "app/desktop/model/Preferences.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>

namespace mahfooz::desktop {

namespace {

QString languageKey() {
  return QStringLiteral("language");
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

}  // namespace mahfooz::desktop
