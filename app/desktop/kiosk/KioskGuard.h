#pragma once

#include <QtCore/QEvent>
#include <QtCore/QObject>
#include <QtWidgets/QMainWindow>

namespace mahfooz::desktop {

// Keeps people inside the one window, on top and full screen. Watches the whole application: closing is refused, keys
// with Ctrl, Alt or Meta and function keys are swallowed, menus and tool tips do not come up, nothing is dragged in or
// out, no words can be selected, and another window is closed as soon as it shows. What the window system keeps for
// itself (Ctrl+Alt+F1 and the like) is its administrator's to turn off: resources/policy/README.md.
class KioskGuard : public QObject {
  Q_OBJECT

 public:
  explicit KioskGuard(QMainWindow& window);
  void dress();                   // before the window is shown
  void open() { m_open = true; }  // from now on it may be closed

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] bool keepsOut(QObject* watched, QEvent* event);
  void watchWindow(QEvent::Type type);
  void makeUnselectable(QObject* polished);
  void comeBack();

  QMainWindow& m_window;
  bool m_open = false;
};

}  // namespace mahfooz::desktop
