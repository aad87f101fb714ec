#include "app/desktop/paper/PaperColumn.h"

#include "app/desktop/look/Fonts.h"

#include <QtGui/QTextLayout>
#include <QtGui/QTextOption>

namespace mahfooz::desktop {

PaperColumn::PaperColumn(QPainter& painter, cases::Language language, const QRectF& place)
    : m_painter(painter), m_language(language), m_place(place), m_top(place.top()) {}

void PaperColumn::heading(const QString& words) {
  constexpr qreal kPoints = 12;
  QFont font = face(kPoints);
  font.setBold(m_language == cases::Language::English);  // Nastaliq has no bold of its own
  write(words, font);
}

void PaperColumn::body(const QString& words) {
  constexpr qreal kPoints = 10;
  write(words, face(kPoints));
}

void PaperColumn::small(const QString& words) {
  constexpr qreal kPoints = 8.5;
  write(words, face(kPoints));
}

// Nastaliq is a little larger, as on the screen; a quarter larger would not fit on one page. The painter's unit is the
// point.
QFont PaperColumn::face(qreal latinPoints) const {
  constexpr qreal kNastaliq = 1.1;
  const qreal points = m_language == cases::Language::Urdu ? latinPoints * kNastaliq : latinPoints;
  return textFont(m_language, qRound(points));
}

void PaperColumn::write(const QString& words, const QFont& font) {
  QTextOption option;
  option.setWrapMode(QTextOption::WordWrap);
  option.setTextDirection(m_language == cases::Language::Urdu ? Qt::RightToLeft : Qt::LeftToRight);
  option.setAlignment((m_language == cases::Language::Urdu ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
  QTextLayout layout(words, font);
  layout.setTextOption(option);
  layout.beginLayout();
  qreal height = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(m_place.width());
    line.setPosition({0, height});
    height += line.height();
  }
  layout.endLayout();
  layout.draw(&m_painter, {m_place.left(), m_top});
  m_top += height;
}

}  // namespace mahfooz::desktop
