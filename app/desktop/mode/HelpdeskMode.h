#pragma once

#include "app/desktop/mode/HelpdeskKeys.h"
#include "app/desktop/window/MainWindow.h"

namespace mahfooz::desktop {

// What a counselor's window has more than the one at home: Next person, and keys for everything. Dresses a window that
// was made in Mode::Helpdesk; lives as long as it.
class HelpdeskMode : public QObject {
  Q_OBJECT

 public:
  explicit HelpdeskMode(MainWindow& window);

  // How many cases wait, locked, for a connection; shown in the bar while there are any.
  void setWaiting(int count);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void retranslate();

  Text* m_queue;         // the bar's
  Button* m_nextPerson;  // the bar's
  HelpdeskKeys m_keys;
  int m_waiting = 0;
};

}  // namespace mahfooz::desktop
