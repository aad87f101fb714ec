#include "app/desktop/widget/Text.h"

#include "app/desktop/look/Look.h"
#include "app/desktop/widget/Spoken.h"

#include <QtCore/QEvent>

#include <algorithm>

namespace mahfooz::desktop {

Text::Text(const char* role, QWidget* parent) : QLabel(parent) {
  setProperty("role", QString::fromLatin1(role));
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
  setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
  for (const char* heading : {"title", "heading", "calm"}) {
    if (QLatin1String(role) == QLatin1String(heading)) speakAs(*this, Spoken::Heading);
  }
}

void Text::setText(const QString& words) {
  QLabel::setText(words);
  makeRoom();
}

void Text::say(const QString& words) {
  setText(words);
  const bool isWindow = parentWidget() == nullptr;  // not on its page yet: it would come up as a window of its own
  if (!isWindow || words.isEmpty()) setVisible(!words.isEmpty());
}

void Text::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
      event->type() == QEvent::LayoutDirectionChange)
    makeRoom();
}

// Above and below what these words need, in front and behind the same for all words of a page, so that their edges are in
// line. How the words are broken into lines makes no difference to the height of their letters.
void Text::makeRoom() {
  if ((alignment() & Qt::AlignHCenter) == 0) {  // at the page's edge, whichever way the words go: "libpng" in Urdu
    const Qt::Alignment edge = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    setAlignment(edge | Qt::AlignAbsolute | Qt::AlignVCenter);
  }
  const bool urdu = layoutDirection() == Qt::RightToLeft || text().isRightToLeft();
  if (!urdu || text().isEmpty()) {
    const int edge = 1 + Look::tokens().title / 16;  // a J begins in front of its line
    return setContentsMargins(edge, 0, edge, 0);
  }
  const int side = std::max(Look::tokens().overhang, QFontInfo(font()).pixelSize() * 2 / 5);
  const QFontMetrics metrics = fontMetrics();
  const QRect ink = metrics.tightBoundingRect(text());
  const int above = std::max(0, -ink.top() - metrics.ascent());
  const int below = std::max(0, ink.bottom() + 1 - metrics.descent());
  const int rounding = 1 + QFontInfo(font()).pixelSize() / 16;  // of the outlines into pixels
  setContentsMargins(side, above + rounding, side, below + rounding);
}

}  // namespace mahfooz::desktop
