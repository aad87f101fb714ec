#include "app/desktop/widget/Text.h"

#include "app/desktop/look/Look.h"
#include "app/desktop/widget/Shown.h"
#include "app/desktop/widget/Spoken.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOption>

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
  if (words != text()) m_words.forget();
  QLabel::setText(words);
  makeRoom();
}

void Text::say(const QString& words) {
  setText(words);
  const bool isWindow = parentWidget() == nullptr;  // not on its page yet: it would come up as a window of its own
  if (!isWindow || words.isEmpty()) setShown(*this, !words.isEmpty());
}

// A label's own sizes, measured on words that are shaped once (QLabel::sizeForWidth has the formulas).
QSize Text::sizeHint() const {
  return isPlain() ? sizeUnasked() : QLabel::sizeHint();
}

QSize Text::minimumSizeHint() const {
  if (!isPlain()) return QLabel::minimumSizeHint();
  const QSize wanted = sizeUnasked();
  if (!wordWrap()) return wanted;
  return {sizeForWidth(0).width(), std::min(sizeForWidth(QWIDGETSIZE_MAX).height(), wanted.height())};
}

int Text::heightForWidth(int width) const {
  return isPlain() && wordWrap() ? sizeForWidth(width).height() : QLabel::heightForWidth(width);
}

QSize Text::sizeForWidth(int width) const {
  const QMargins around = contentsMargins();
  const QSize room(around.left() + around.right(), around.top() + around.bottom());
  const int inside = std::max(width, minimumWidth()) - room.width();
  return (layoutOfWords().measured(inside, flags()) + room).expandedTo(minimumSize());
}

// Wrapped words are wanted some eighty letters wide, less when they are few.
QSize Text::sizeUnasked() const {
  if (!wordWrap()) return sizeForWidth(QWIDGETSIZE_MAX);
  const QMargins around = contentsMargins();
  const WordLayout::Letters letters = layoutOfWords().letters();
  const int widest = std::max(std::min(letters.averageWidth * 80, maximumWidth()), minimumWidth());
  const int inside = widest - around.left() - around.right();
  QSize words = layoutOfWords().measured(inside, flags());
  for (const int part : {2, 4}) {
    const int lines = part == 2 ? 4 : 2;
    if (words.height() < lines * letters.lineSpacing && words.width() > inside / part)
      words = layoutOfWords().measured(inside / part, flags());
  }
  return words.grownBy(around).expandedTo(minimumSize());
}

// Words that can be selected are laid out by Qt's text control, and boxes of the style sheet have margins of their own.
bool Text::isPlain() const {
  ensurePolished();
  return textInteractionFlags() == Qt::LinksAccessibleByMouse && frameWidth() == 0 && !text().isEmpty();
}

const WordLayout& Text::layoutOfWords() const {
  m_words.set(text(), font(), direction());
  return m_words;
}

// The page's, so that an Urdu sentence may begin with "StopNCII"; the words' own where no letter of them goes that way.
Qt::LayoutDirection Text::direction() const {
  const QString words = text();
  const auto goesLeft = [](QChar letter) {
    return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
  };
  if (layoutDirection() == Qt::LeftToRight) return words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
  const bool isUrdu = std::any_of(words.begin(), words.end(), goesLeft);
  return isUrdu ? Qt::RightToLeft : Qt::LeftToRight;
}

int Text::flags() const {
  const Qt::Alignment edges = QStyle::visualAlignment(layoutDirection(), alignment());
  return static_cast<int>(edges) | (wordWrap() ? Qt::TextWordWrap : 0);
}

void Text::paintEvent(QPaintEvent* event) {
  if (!isPlain()) return QLabel::paintEvent(event);
  QPainter painter(this);
  drawFrame(&painter);
  painter.setPen(palette().color(foregroundRole()));
  layoutOfWords().paint(painter, contentsRect(), flags());
}

// The font that the words have is the style sheet's, and comes with the polishing.
bool Text::event(QEvent* event) {
  const bool isTaken = QLabel::event(event);
  if (event->type() == QEvent::Polish) makeRoom();
  return isTaken;
}

// A new style sheet takes the font away from every part and gives it back, and says at the end that the style is
// another one. Words are not shaped in between.
void Text::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::StyleChange) makeRoom();
  if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
    QMetaObject::invokeMethod(this, &Text::makeRoom, Qt::QueuedConnection);
}

// Above and below what these words need, in front and behind the same for all words of a page, so that their edges are in
// line. How the words are broken into lines makes no difference to the height of their letters.
void Text::makeRoom() {
  if ((alignment() & Qt::AlignHCenter) == 0) {  // at the page's edge, whichever way the words go: "libpng" in Urdu
    const Qt::Alignment edge = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    setAlignment(edge | Qt::AlignAbsolute | Qt::AlignVCenter);
  }
  if (!testAttribute(Qt::WA_WState_Polished)) return;
  const bool urdu = layoutDirection() == Qt::RightToLeft || text().isRightToLeft();
  if (!urdu || text().isEmpty()) {
    const int edge = 1 + Look::tokens().title / 16;  // a J begins in front of its line
    return setContentsMargins(marginsOfBox() + QMargins(edge, 0, edge, 0));
  }
  const int side = std::max(Look::tokens().overhang, font().pixelSize() * 2 / 5);
  const int rounding = 1 + font().pixelSize() / 16;  // of the outlines into pixels
  const WordLayout::Overhang over = layoutOfWords().overhang();
  setContentsMargins(marginsOfBox() + QMargins(side, over.above + rounding, side, over.below + rounding));
}

// What the style sheet's padding and border take.
QMargins Text::marginsOfBox() const {
  QStyleOptionFrame option;
  initStyleOption(&option);
  const QRect inside = style()->subElementRect(QStyle::SE_ShapedFrameContents, &option, this);
  return {inside.left() - option.rect.left(), inside.top() - option.rect.top(), option.rect.right() - inside.right(),
          option.rect.bottom() - inside.bottom()};
}

}  // namespace mahfooz::desktop
