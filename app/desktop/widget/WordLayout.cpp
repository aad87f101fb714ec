#include "app/desktop/widget/WordLayout.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QGlyphRun>
#include <QtGui/QPainter>
#include <QtGui/QRawFont>

#include <algorithm>
#include <cmath>

namespace mahfooz::desktop {

namespace {

constexpr qreal kOneLine = 0x01000000;  // as Qt has it

// Where something of this size begins in this room.
QPointF beginning(const QSizeF& size, const QSizeF& room, int flags) {
  QPointF at;
  if ((flags & Qt::AlignBottom) != 0) at.setY(room.height() - size.height());
  if ((flags & Qt::AlignVCenter) != 0) at.setY((room.height() - size.height()) / 2);
  if ((flags & Qt::AlignRight) != 0) at.setX(room.width() - size.width());
  if ((flags & Qt::AlignHCenter) != 0) at.setX((room.width() - size.width()) / 2);
  return at;
}

}  // namespace

void WordLayout::set(const QString& words, const QFont& font, Qt::LayoutDirection direction) {
  if (words == m_words && font == m_layout.font() && direction == m_layout.textOption().textDirection()) return;
  m_words = words;
  m_width.reset();
  QString lines = words;
  m_layout.setText(lines.replace(QLatin1Char('\n'), QChar::LineSeparator));
  m_layout.setFont(font);
  QTextOption option(Qt::AlignLeft);
  option.setTextDirection(direction);
  m_layout.setTextOption(option);
  // Begun once and never ended: endLayout() or another beginLayout() would give the shapes up, clearLayout() does not.
  m_layout.beginLayout();
}

void WordLayout::breakIntoLines(qreal width) const {
  if (m_width == width) return;
  m_width = width;
  const qreal leading = QFontMetricsF(m_layout.font()).leading();
  qreal height = -leading;
  qreal widest = 0;
  m_layout.clearLayout();
  for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
    line.setLineWidth(width);
    height = std::ceil(height + leading);  // on whole pixels
    line.setPosition({0, height});
    height += line.height();
    widest = std::max(widest, line.naturalTextWidth());
  }
  m_size = {widest, height};
}

QSize WordLayout::measured(int width, int flags) const {
  constexpr qreal kRoom = 2000;
  breakIntoLines((flags & Qt::TextWordWrap) != 0 ? std::max(0, width) : kOneLine);
  return QRectF(beginning(m_size, {qreal(width), kRoom}, flags), m_size).toAlignedRect().size();
}

WordLayout::Ink WordLayout::ink() const {
  breakIntoLines(kOneLine);
  qreal top = 0;
  qreal bottom = 0;
  for (int i = 0; i < m_layout.lineCount(); ++i) {
    const QTextLine line = m_layout.lineAt(i);
    const qreal writing = line.y() + line.ascent();
    for (const QGlyphRun& run : line.glyphRuns()) {
      const QRawFont face = run.rawFont();
      const QList<quint32> glyphs = run.glyphIndexes();
      const QList<QPointF> places = run.positions();
      for (qsizetype k = 0; k < glyphs.size(); ++k) {
        const QRectF box = face.boundingRect(glyphs[k]).translated(0, places[k].y() - writing);
        if (box.isEmpty()) continue;
        top = std::min(top, box.top());
        bottom = std::max(bottom, box.bottom());
      }
    }
  }
  return {-qRound(top), qRound(top) + qRound(bottom - top)};
}

void WordLayout::paint(QPainter& painter, const QRect& place, int flags) const {
  breakIntoLines((flags & Qt::TextWordWrap) != 0 ? std::max(0, place.width()) : kOneLine);
  const QPointF all = beginning(m_size, place.size(), flags);
  for (int i = 0; i < m_layout.lineCount(); ++i) {
    const QTextLine line = m_layout.lineAt(i);
    const QPointF at = beginning({line.horizontalAdvance(), 0}, place.size(), flags);
    line.draw(&painter, QPointF(place.x() + at.x(), place.y() + all.y()));
  }
}

}  // namespace mahfooz::desktop
