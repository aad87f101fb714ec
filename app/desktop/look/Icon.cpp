#include "app/desktop/look/Icon.h"

#include <QtCore/QFile>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

namespace mahfooz::desktop {

namespace {

const char* fileOf(IconName name) {
  switch (name) {
    case IconName::Shield:
      return "shield";
    case IconName::Lock:
      return "lock";
    case IconName::Picture:
      return "picture";
    case IconName::Video:
      return "video";
    case IconName::File:
      return "file";
    case IconName::Check:
      return "check";
    case IconName::Warning:
      return "warning";
    case IconName::Cross:
      return "cross";
    case IconName::Back:
      return "back";
    case IconName::Copy:
      return "copy";
    case IconName::Globe:
      return "globe";
    case IconName::Exit:
      return "exit";
    case IconName::Plus:
      return "plus";
    case IconName::Person:
      return "person";
    case IconName::People:
      return "people";
    case IconName::Info:
      return "info";
    case IconName::Send:
      return "send";
    case IconName::Key:
      return "key";
    case IconName::Print:
      return "print";
    case IconName::Help:
      return "help";
    case IconName::Search:
      return "search";
    case IconName::Phone:
      return "phone";
    case IconName::Note:
      return "note";
    case IconName::TextSize:
      return "text-size";
    case IconName::Speaker:
      return "speaker";
  }
  return "info";
}

bool pointsSomewhere(IconName name) {
  return name == IconName::Back || name == IconName::Exit || name == IconName::Send;
}

// The files are drawn in #101010; that is the colour which is replaced.
QByteArray colouredSource(IconName name, const QColor& colour) {
  QFile file(QStringLiteral(":/icons/") + QString::fromLatin1(fileOf(name)) + QStringLiteral(".svg"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return file.readAll().replace("#101010", colour.name().toLatin1());
}

}  // namespace

QPixmap drawIcon(IconName name, const QColor& colour, int pixels, qreal devicePixelRatio,
                 Qt::LayoutDirection direction) {
  QSvgRenderer renderer(colouredSource(name, colour));
  QPixmap pixmap(QSize(pixels, pixels) * devicePixelRatio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  if (pointsSomewhere(name) && direction == Qt::RightToLeft) {
    painter.translate(pixmap.width(), 0);
    painter.scale(-1, 1);
  }
  renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixmap.size())));
  painter.end();
  pixmap.setDevicePixelRatio(devicePixelRatio);
  return pixmap;
}

}  // namespace mahfooz::desktop
