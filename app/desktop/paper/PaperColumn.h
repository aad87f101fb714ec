#pragma once

#include "core/case/Submission.h"

#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QFont>
#include <QtGui/QPainter>

namespace mahfooz::desktop {

// A column of text on paper in one language, written from top to bottom. Lengths are points (1/72 inch).
class PaperColumn {
 public:
  PaperColumn(QPainter& painter, cases::Language language, const QRectF& place);

  void heading(const QString& words);
  void body(const QString& words);
  void small(const QString& words);
  void gap(qreal points) { m_top += points; }

  [[nodiscard]] qreal top() const noexcept { return m_top; }  // where the next line would begin
  [[nodiscard]] qreal bottom() const noexcept { return m_place.bottom(); }

 private:
  void write(const QString& words, const QFont& font);
  [[nodiscard]] QFont face(qreal latinPoints) const;

  QPainter& m_painter;
  cases::Language m_language;
  QRectF m_place;
  qreal m_top;
};

}  // namespace mahfooz::desktop
