#pragma once

#include "app/desktop/model/ShiftCounter.h"

#include <QtCore/QObject>
#include <QtWidgets/QWidget>

#include <functional>

namespace mahfooz::desktop {

// Hides everything at once, then ends the process. Asked by the button, or by Shift three times: it watches the whole
// application, so that it works on every page and in every dialog.
//
// The order: the main window is covered and painted before anything else happens, other windows go, then the wipe that
// was given, then the event loop ends. All of it inside the event that asked for it.
class QuickExit : public QObject {
  Q_OBJECT

 public:
  QuickExit(QWidget& mainWindow, std::function<void()> wipe, QObject* parent = nullptr);
  void leave();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void coverEverything();

  QWidget& m_window;
  std::function<void()> m_wipe;
  ShiftCounter m_shifts;
  bool m_leaving = false;
};

}  // namespace mahfooz::desktop
