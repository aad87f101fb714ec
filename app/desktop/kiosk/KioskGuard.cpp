#include "app/desktop/kiosk/KioskGuard.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QWindow>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace mahfooz::desktop {

namespace {

// Plain keys that type, move the focus and press buttons.
bool isAllowedKey(const QKeyEvent& event) {
  if ((event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) return false;
  const int key = event.key();
  if (key < Qt::Key_Escape) return true;  // those that stand for a letter
  switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Delete:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Shift:
    case Qt::Key_CapsLock:
      return true;
    default:
      return false;
  }
}

bool isKey(QEvent::Type type) {
  return type == QEvent::KeyPress || type == QEvent::KeyRelease || type == QEvent::ShortcutOverride ||
         type == QEvent::Shortcut;
}

bool isDragging(QEvent::Type type) {
  return type == QEvent::DragEnter || type == QEvent::DragMove || type == QEvent::Drop;
}

}  // namespace

KioskGuard::KioskGuard(QMainWindow& window) : QObject(&window), m_window(window) {
  qApp->installEventFilter(this);
}

void KioskGuard::dress() {
  m_window.setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
  m_window.setContextMenuPolicy(Qt::PreventContextMenu);
  for (QWidget* part : m_window.findChildren<QWidget*>())
    makeUnselectable(part);
}

bool KioskGuard::eventFilter(QObject* watched, QEvent* event) {
  if (m_open) return false;
  if (event->type() == QEvent::Polish) makeUnselectable(watched);
  if (watched == &m_window) watchWindow(event->type());
  return keepsOut(watched, event);
}

bool KioskGuard::keepsOut(QObject* watched, QEvent* event) {
  const QEvent::Type type = event->type();
  if (isKey(type)) return type == QEvent::Shortcut || !isAllowedKey(*static_cast<QKeyEvent*>(event));
  if (isDragging(type) || type == QEvent::ContextMenu || type == QEvent::ToolTip) {
    event->ignore();
    return true;
  }
  auto* widget = qobject_cast<QWidget*>(watched);
  if (widget == nullptr || !widget->isWindow()) return false;
  if (type == QEvent::Close && widget == &m_window) {
    event->ignore();
    return true;
  }
  if (type == QEvent::Show && widget != &m_window) {
    QTimer::singleShot(0, widget, [widget] {
      if (widget->isWindow()) widget->close();
    });
    return false;
  }
  return false;
}

void KioskGuard::watchWindow(QEvent::Type type) {
  const bool isStrange = (m_window.windowState() & Qt::WindowFullScreen) == 0 || m_window.isMinimized();
  if (type == QEvent::WindowDeactivate || (type == QEvent::WindowStateChange && isStrange) || type == QEvent::Hide)
    QTimer::singleShot(0, this, &KioskGuard::comeBack);
}

void KioskGuard::comeBack() {
  if (m_open) return;
  if (!m_window.isFullScreen() || m_window.isMinimized() || !m_window.isVisible()) m_window.showFullScreen();
  m_window.raise();
  m_window.activateWindow();
}

// Selected words could be dragged away.
void KioskGuard::makeUnselectable(QObject* polished) {
  if (auto* label = qobject_cast<QLabel*>(polished)) label->setTextInteractionFlags(Qt::NoTextInteraction);
  if (auto* text = qobject_cast<QPlainTextEdit*>(polished)) text->setTextInteractionFlags(Qt::NoTextInteraction);
  if (auto* field = qobject_cast<QLineEdit*>(polished)) field->setDragEnabled(false);
}

}  // namespace mahfooz::desktop
