#include "app/desktop/widget/WordLayout.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QGlyphRun>
#include <QtGui/QPainter>
#include <QtGui/QRawFont>

#include <algorithm>
#include <cmath>
#include <utility>

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

// From the line of writing, down.
std::pair<qreal, qreal> inkOf(const QTextLine& line) {
  const qreal writing = line.y() + line.ascent();
  qreal top = 0;
  qreal bottom = 0;
  for (const QGlyphRun& run : line.glyphRuns()) {
    const QRawFont face = run.rawFont();
    const QList<quint32> glyphs = run.glyphIndexes();
    const QList<QPointF> places = run.positions();
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
      const QRectF box = face.boundingRect(glyphs[i]).translated(0, places[i].y() - writing);
      if (box.isEmpty()) continue;
      top = std::min(top, box.top());
      bottom = std::max(bottom, box.bottom());
    }
  }
  return {top, bottom};
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

void WordLayout::forget() {
  m_words.clear();
  m_width.reset();
  m_layout.clearLayout();
  m_layout.setText({});
}

void WordLayout::breakIntoLines(qreal width) const {
  if (m_width == width) return;
  m_width = width;
  qreal height = 0;
  qreal widest = 0;
  m_layout.clearLayout();
  for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
    line.setLineWidth(width);
    height = std::ceil(height + (height > 0 ? line.leading() : 0));  // on whole pixels
    line.setPosition({0, height});
    height += line.ascent() + line.descent();  // height() is rounded up
    widest = std::max(widest, line.naturalTextWidth());
  }
  m_size = {widest, height};
}

QSize WordLayout::measured(int width, int flags) const {
  constexpr qreal kRoom = 2000;
  breakIntoLines((flags & Qt::TextWordWrap) != 0 ? std::max(0, width) : kOneLine);
  return QRectF(beginning(m_size, {qreal(width), kRoom}, flags), m_size).toAlignedRect().size();
}

WordLayout::Overhang WordLayout::overhang() const {
  breakIntoLines(kOneLine);
  int above = 0;
  int below = 0;
  for (int i = 0; i < m_layout.lineCount(); ++i) {
    const QTextLine line = m_layout.lineAt(i);
    const auto [top, bottom] = inkOf(line);
    above = std::max(above, -qRound(top) - qRound(line.ascent()));
    below = std::max(below, qRound(top) + qRound(bottom - top) - qRound(line.descent()));
  }
  return {above, below};
}

WordLayout::Letters WordLayout::letters() const {
  breakIntoLines(kOneLine);
  const QTextLine line = m_layout.lineAt(0);
  const QList<QGlyphRun> runs = line.glyphRuns(0, 1);
  if (runs.isEmpty()) return {QFontMetrics(m_layout.font()).averageCharWidth(), qRound(line.ascent() + line.descent())};
  return {qRound(runs.front().rawFont().averageCharWidth()), qRound(line.ascent() + line.descent() + line.leading())};
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
