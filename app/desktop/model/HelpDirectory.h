#pragma once

#include "core/case/Submission.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace mahfooz::desktop {

// Whom to turn to instead. Dated data, embedded with the program; numbers change, so they never stand in code.
struct HelpEntry {
  QString name;
  QString contact;  // telephone number or address; left to right
  QString note;
};

class HelpDirectory {
 public:
  enum class Audience { Everyone, Adults, Minors };

  // An empty directory when the text is not one.
  [[nodiscard]] static HelpDirectory parse(const QByteArray& json);
  [[nodiscard]] static HelpDirectory embedded();

  [[nodiscard]] std::vector<HelpEntry> entries(Audience audience, cases::Language language) const;
  [[nodiscard]] const QString& lastChecked() const noexcept { return m_lastChecked; }  // "2026-11"

 private:
  struct Stored {
    Audience audience = Audience::Everyone;
    HelpEntry urdu;
    HelpEntry english;
  };
  QString m_lastChecked;
  std::vector<Stored> m_entries;
};

}  // namespace mahfooz::desktop
