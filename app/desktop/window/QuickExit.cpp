#include "app/desktop/window/QuickExit.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QWindow>
#include <QtWidgets/QApplication>

namespace mahfooz::desktop {

QuickExit::QuickExit(QWidget& mainWindow, std::function<void()> wipe, std::function<void()> end, QObject* parent)
    : QObject(parent), m_window(mainWindow), m_wipe(std::move(wipe)), m_end(std::move(end)) {
  qApp->installEventFilter(this);
}

// A key reaches the window first (QWindow) and then, widget by widget, those that may want it: it is counted at the
// window alone, once.
bool QuickExit::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress || qobject_cast<QWindow*>(watched) == nullptr) return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->isAutoRepeat()) return false;
  if (key->key() != Qt::Key_Shift) {
    m_shifts.otherKeyPressed();
  } else if (m_shifts.shiftPressed(ShiftCounter::Clock::now())) {
    leave();
  }
  return false;
}

void QuickExit::leave() {
  if (m_leaving) return;
  m_leaving = true;
  QWidget* cover = coverEverything();
  m_wipe();
  if (!m_end) {
    Q_EMIT left();
    return QCoreApplication::exit(0);
  }
  m_end();
  delete cover;
  m_leaving = false;
}

QWidget* QuickExit::coverEverything() {
  auto* cover = new QWidget(&m_window);
  cover->setObjectName(QStringLiteral("cover"));
  cover->setAutoFillBackground(true);
  cover->setPalette(QPalette(Qt::lightGray));
  cover->setGeometry(m_window.rect());
  cover->show();
  cover->raise();
  cover->repaint();
  for (QWidget* window : QApplication::topLevelWidgets()) {
    if (window != &m_window) window->hide();
  }
  m_window.setWindowTitle(QStringLiteral(" "));
  return cover;
}

}  // namespace mahfooz::desktop
