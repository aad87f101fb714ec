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

  // For a computer that many people use, or one whose administrator has decided: nothing is read or remembered. Starts
  // in that language; without one in Urdu, and asks.
  explicit LanguageSwitch(std::optional<cases::Language> decided, QObject* parent = nullptr);
  ~LanguageSwitch() override;

  [[nodiscard]] cases::Language language() const noexcept { return m_language; }
  [[nodiscard]] QLocale locale() const;
  [[nodiscard]] bool wasChosen() const noexcept { return m_chosen; }  // by a person, now or in an earlier run

  void choose(cases::Language language);  // remembered, unless it was made not to
  void toggle();
  void forgetPerson();  // back to how it started, where nothing is remembered

 Q_SIGNALS:
  void changed(mahfooz::cases::Language language);

 private:
  void install(cases::Language language);

  std::optional<Preferences> m_preferences;
  std::optional<cases::Language> m_decided;
  QTranslator m_translator;
  cases::Language m_language = cases::Language::Urdu;
  bool m_chosen = false;
};

}  // namespace mahfooz::desktop
