#include "app/desktop/widget/DropArea.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QDropEvent>
#include <QtWidgets/QStyle>

namespace mahfooz::desktop {

namespace {

QStringList localFiles(const QMimeData& data) {
  QStringList paths;
  for (const QUrl& url : data.urls()) {
    if (url.isLocalFile()) paths.append(url.toLocalFile());
  }
  return paths;
}

}  // namespace

DropArea::DropArea(QWidget* parent) : QFrame(parent) {
  setProperty("role", QStringLiteral("drop"));
  setAcceptDrops(true);
}

void DropArea::dragEnterEvent(QDragEnterEvent* event) {
  if (localFiles(*event->mimeData()).isEmpty()) return;
  event->setDropAction(Qt::CopyAction);
  event->accept();
  showOver(true);
}

void DropArea::dragLeaveEvent(QDragLeaveEvent*) {
  showOver(false);
}

void DropArea::dropEvent(QDropEvent* event) {
  showOver(false);
  event->setDropAction(Qt::CopyAction);
  event->accept();
  Q_EMIT dropped(localFiles(*event->mimeData()));
}

void DropArea::showOver(bool over) {
  setProperty("over", over);
  style()->unpolish(this);
  style()->polish(this);
}

}  // namespace mahfooz::desktop
