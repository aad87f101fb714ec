#pragma once

#include "app/desktop/mode/HelpdeskKeys.h"
#include "app/desktop/window/MainWindow.h"

namespace mahfooz::desktop {

// What a counselor's window has more than the one at home: Next person, and keys for everything. Dresses a window that
// was made in Mode::Helpdesk; lives as long as it.
class HelpdeskMode : public QObject {
  Q_OBJECT

 public:
  HelpdeskMode(MainWindow& window, WaitingCases& waiting);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void retranslate();
  void sayWaiting();  // how many cases wait, locked, for a connection

  WaitingCases& m_waiting;

  Text* m_queue;         // the bar's
  Button* m_nextPerson;  // the bar's
  HelpdeskKeys m_keys;
};

}  // namespace mahfooz::desktop
