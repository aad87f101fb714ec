#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <vector>

namespace mahfooz::desktop {

// One thing that happened, in words. There is no place for a picture, on purpose.
struct EvidenceNote {
  QString day;    // as the person writes it
  QString place;  // the app or website
  QString user;   // the name that the other one uses there
  QString link;
  QString words;  // what happened

  [[nodiscard]] bool isEmpty() const;
};

// What a person writes down for a complaint. Lives in memory only, until the person saves it somewhere; goes with the
// program.
class EvidenceLog : public QObject {
  Q_OBJECT

 public:
  static constexpr std::size_t kMaximumNotes = 200;

  using QObject::QObject;
  ~EvidenceLog() override;

  [[nodiscard]] const std::vector<EvidenceNote>& notes() const noexcept { return m_notes; }

  bool add(EvidenceNote note);  // false when it is empty or there are too many
  void remove(std::size_t place);
  void clear();

 Q_SIGNALS:
  void changed();

 private:
  std::vector<EvidenceNote> m_notes;
};

}  // namespace mahfooz::desktop
