#pragma once

#include "app/desktop/window/MainWindow.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace mahfooz::desktop {

// Gives every control that can be seen a key, and has it written on it, so that a counselor never needs the mouse:
//
//   Ctrl+Enter leads on, Esc leads back, the digits answer a question; F2 the next person, F3 the language, F4 the
//   look, and there Ctrl+1 and so on its choices; F5 to F12, then Shift+F5 and so on the other buttons of the page in
//   reading order; Shift three times closes.
//
// Function keys and digits, because letters lie elsewhere on an Urdu keyboard.
class HelpdeskKeys : public QObject {
  Q_OBJECT

 public:
  HelpdeskKeys(MainWindow& window, Button& nextPerson, QObject* parent = nullptr);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void follow(PageFrame* page);
  void assign();
  void assignButtons();
  void assignChoices();

  PageFrame* m_page = nullptr;
  QTimer m_soon;  // once for a page that is being built
};

}  // namespace mahfooz::desktop
