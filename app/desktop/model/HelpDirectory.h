#pragma once

#include "core/case/Submission.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <string>
#include <vector>

namespace mahfooz::desktop {

// Whom to turn to. Dated data, embedded with the program; numbers change, so they never stand in code.
struct HelpEntry {
  QString name;
  QString contact;  // telephone number or address; left to right
  QString note;
  QString hours;        // may be empty
  QString lastChecked;  // "2026-11"
  QString checkedOn;    // "November 2026", in the language of the entry
  std::string key;      // a searchKey() of all that is to be read
};

class HelpDirectory {
 public:
  // Everyone: the few that are shown wherever help is. Directory: the others of the whole list.
  enum class Audience { Everyone, Directory, Adults, Minors };

  // Names of platforms and when they were last seen to take part in Take It Down.
  struct Participants {
    QStringList names;
    QString lastSeen;  // "2024-06"
  };

  // An empty directory when the text is not one.
  [[nodiscard]] static HelpDirectory parse(const QByteArray& json);
  [[nodiscard]] static HelpDirectory embedded();

  [[nodiscard]] std::vector<HelpEntry> entries(Audience audience, cases::Language language) const;
  // Every entry of every audience in which all words of the query begin a word, or whose number begins with its digits.
  [[nodiscard]] std::vector<HelpEntry> find(const QString& query, cases::Language language) const;
  [[nodiscard]] const Participants& takeItDown() const noexcept { return m_takeItDown; }

 private:
  struct Stored {
    Audience audience = Audience::Everyone;
    HelpEntry urdu;
    HelpEntry english;
  };
  std::vector<Stored> m_entries;
  Participants m_takeItDown;
};

}  // namespace mahfooz::desktop
