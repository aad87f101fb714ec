#pragma once

#include "core/case/Submission.h"

#include <QtCore/QString>

#include <optional>

namespace mahfooz::desktop {

// All that the program remembers between two runs: the language. One small file of our own; nothing about a case ever
// goes into it.
class Preferences {
 public:
  explicit Preferences(QString filePath) : m_filePath(std::move(filePath)) {}

  // Where it stands for the person who runs the program.
  [[nodiscard]] static QString defaultFilePath();

  [[nodiscard]] std::optional<cases::Language> language() const;  // nothing before the first choice
  void setLanguage(cases::Language language) const;

 private:
  QString m_filePath;
};

}  // namespace mahfooz::desktop
