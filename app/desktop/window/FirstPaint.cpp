#include "app/desktop/window/FirstPaint.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>

#include <utility>

namespace mahfooz::desktop {

FirstPaint::FirstPaint(QWidget& window, std::function<void()> afterwards)
    : QObject(&window), m_afterwards(std::move(afterwards)) {
  window.installEventFilter(this);
}

// The window's own paint event comes before those of its parts; when the event loop turns round, all have had theirs.
bool FirstPaint::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Paint) return false;
  watched->removeEventFilter(this);
  QTimer::singleShot(0, this, [this] {
    m_afterwards();
    deleteLater();
  });
  return false;
}

}  // namespace mahfooz::desktop
