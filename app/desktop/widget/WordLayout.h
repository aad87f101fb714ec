#pragma once

#include <QtGui/QTextLayout>

#include <optional>

class QPainter;

namespace mahfooz::desktop {

// Plain words, shaped once and then broken into lines, measured and painted as often as a page asks. A layout asks a
// label for its height at ten widths before it is painted, and Qt's own label shapes the words anew each time: for
// Nastaliq, whose every letter is chosen by its neighbours, that was two thirds of the start of the program.
//
// Nothing is kept of the words before when others are set.
class WordLayout {
 public:
  // Cheap when nothing of it has changed.
  void set(const QString& words, const QFont& font, Qt::LayoutDirection direction);

  // What QFontMetrics::boundingRect(0, 0, width, 2000, flags, words) gives, and with the same flags.
  [[nodiscard]] QSize measured(int width, int flags) const;

  // How far the ink goes above and below the line of writing, all words in one line; QFontMetrics::tightBoundingRect.
  struct Ink {
    int above = 0;
    int below = 0;
  };
  [[nodiscard]] Ink ink() const;

  // Paints with the pen that is set.
  void paint(QPainter& painter, const QRect& place, int flags) const;

 private:
  void breakIntoLines(qreal width) const;

  mutable QTextLayout m_layout;
  mutable std::optional<qreal> m_width;  // for which the lines stand
  mutable QSizeF m_size;
  QString m_words;
};

}  // namespace mahfooz::desktop
