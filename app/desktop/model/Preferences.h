#pragma once

#include "core/case/Submission.h"

#include <QtCore/QString>

#include <optional>

namespace mahfooz::desktop {

enum class Shade { Light, Dark, Contrast };

// All that the program remembers between two runs: the language and the look. One small file of our own; nothing about
// a case ever goes into it.
class Preferences {
 public:
  explicit Preferences(QString filePath) : m_filePath(std::move(filePath)) {}

  // Where it stands for the person who runs the program.
  [[nodiscard]] static QString defaultFilePath();

  [[nodiscard]] std::optional<cases::Language> language() const;  // nothing before the first choice
  void setLanguage(cases::Language language) const;

  [[nodiscard]] int textPercent() const;  // 0 before the first choice
  void setTextPercent(int percent) const;
  [[nodiscard]] std::optional<Shade> shade() const;
  void setShade(Shade shade) const;

 private:
  QString m_filePath;
};

}  // namespace mahfooz::desktop
