#pragma once

#include "app/desktop/model/ShiftCounter.h"

#include <QtCore/QObject>
#include <QtWidgets/QWidget>

#include <functional>

namespace mahfooz::desktop {

// Hides everything at once, then ends the process, or does what is given instead (a kiosk goes on for the next person).
// Asked by the button, or by Shift three times: it watches the whole application, so that it works on every page and in
// every dialog.
//
// The order: the main window is covered and painted before anything else happens, other windows go, then the wipe that
// was given, then the end. All of it inside the event that asked for it.
class QuickExit : public QObject {
  Q_OBJECT

 public:
  // end: nothing ends the event loop.
  QuickExit(QWidget& mainWindow, std::function<void()> wipe, std::function<void()> end = {}, QObject* parent = nullptr);
  void leave();

 Q_SIGNALS:
  void left();  // the process is ending

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QWidget* coverEverything();

  QWidget& m_window;
  std::function<void()> m_wipe;
  std::function<void()> m_end;
  ShiftCounter m_shifts;
  bool m_leaving = false;
};

}  // namespace mahfooz::desktop
