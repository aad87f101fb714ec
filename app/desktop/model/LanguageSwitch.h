#pragma once

#include "app/desktop/model/Preferences.h"
#include "core/case/Submission.h"

#include <QtCore/QLocale>
#include <QtCore/QObject>
#include <QtCore/QTranslator>

namespace mahfooz::desktop {

// The language of the running program; switched while it runs. Installs the embedded translation, so every tr() and
// every Qt dialog follows; then says changed().
class LanguageSwitch : public QObject {
  Q_OBJECT

 public:
  // Starts in the remembered language, else in Urdu: the first page asks in both.
  explicit LanguageSwitch(Preferences preferences, QObject* parent = nullptr);
  ~LanguageSwitch() override;

  [[nodiscard]] cases::Language language() const noexcept { return m_language; }
  [[nodiscard]] QLocale locale() const;
  [[nodiscard]] bool wasChosen() const noexcept { return m_chosen; }  // by a person, now or in an earlier run

  void choose(cases::Language language);  // remembered
  void toggle();

 Q_SIGNALS:
  void changed(mahfooz::cases::Language language);

 private:
  void install(cases::Language language);

  Preferences m_preferences;
  QTranslator m_translator;
  cases::Language m_language = cases::Language::Urdu;
  bool m_chosen = false;
};

}  // namespace mahfooz::desktop
