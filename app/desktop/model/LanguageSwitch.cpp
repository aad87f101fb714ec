#include "app/desktop/model/LanguageSwitch.h"

#include <QtCore/QCoreApplication>

namespace mahfooz::desktop {

namespace {

QString translationFile(cases::Language language) {
  return language == cases::Language::Urdu ? QStringLiteral(":/i18n/mahfooz_ur.qm")
                                           : QStringLiteral(":/i18n/mahfooz_en.qm");
}

}  // namespace

LanguageSwitch::LanguageSwitch(Preferences preferences, QObject* parent)
    : QObject(parent),
      m_preferences(std::move(preferences)),
      m_language(m_preferences->language().value_or(cases::Language::Urdu)),
      m_chosen(m_preferences->language().has_value()) {
  install(m_language);
}

LanguageSwitch::LanguageSwitch(std::optional<cases::Language> decided, QObject* parent)
    : QObject(parent),
      m_decided(decided),
      m_language(decided.value_or(cases::Language::Urdu)),
      m_chosen(decided.has_value()) {
  install(m_language);
}

LanguageSwitch::~LanguageSwitch() {
  QCoreApplication::removeTranslator(&m_translator);
}

QLocale LanguageSwitch::locale() const {
  return m_language == cases::Language::Urdu ? QLocale(QLocale::Urdu, QLocale::Pakistan)
                                             : QLocale(QLocale::English, QLocale::Pakistan);
}

void LanguageSwitch::choose(cases::Language language) {
  m_chosen = true;
  if (m_preferences) m_preferences->setLanguage(language);
  if (language != m_language) install(language);
  Q_EMIT changed(language);
}

void LanguageSwitch::toggle() {
  choose(m_language == cases::Language::Urdu ? cases::Language::English : cases::Language::Urdu);
}

void LanguageSwitch::forgetPerson() {
  if (m_preferences) return;
  m_chosen = m_decided.has_value();
  const cases::Language first = m_decided.value_or(cases::Language::Urdu);
  if (first == m_language) return;
  install(first);
  Q_EMIT changed(first);
}

void LanguageSwitch::install(cases::Language language) {
  m_language = language;
  QCoreApplication::removeTranslator(&m_translator);
  if (m_translator.load(translationFile(language))) QCoreApplication::installTranslator(&m_translator);
  QLocale::setDefault(locale());
}

}  // namespace mahfooz::desktop
