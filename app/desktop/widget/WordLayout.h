#pragma once

#include <QtGui/QTextLayout>

#include <optional>

class QPainter;

namespace mahfooz::desktop {

// Plain words, shaped once and then broken into lines, measured and painted as often as a page asks. A layout asks a
// label for its height at ten widths before it is painted, and Qt's own label shapes the words anew each time: for
// Nastaliq, whose every letter is chosen by its neighbours, that was two thirds of the start of the program.
//
class WordLayout {
 public:
  // Cheap when nothing of it has changed.
  void set(const QString& words, const QFont& font, Qt::LayoutDirection direction);

  // Words may be a number that opens a case: nothing of them is kept from here on.
  void forget();

  // What QFontMetrics::boundingRect(0, 0, width, 2000, flags, words) gives, and with the same flags.
  [[nodiscard]] QSize measured(int width, int flags) const;

  // How far the ink stands out above and below the room of its line, all words in one line.
  struct Overhang {
    int above = 0;
    int below = 0;
  };
  [[nodiscard]] Overhang overhang() const;

  // Of the face that these words are in: QFontMetrics would have the face loaded a second time for it, for writing in
  // general, which takes as long as shaping a page.
  struct Letters {
    int averageWidth = 0;
    int lineSpacing = 0;
  };
  [[nodiscard]] Letters letters() const;

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
