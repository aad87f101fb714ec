#include "tests/app/desktop/LayoutAudit.h"

#include "app/desktop/widget/ChoiceCard.h"
#include "app/desktop/widget/FileName.h"
#include "app/desktop/widget/StepDots.h"

#include <QtGui/QAccessible>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace mahfooz::desktop {

namespace {

QString wordsOf(const QWidget& part) {
  if (const auto* label = qobject_cast<const QLabel*>(&part)) return label->text();
  if (const auto* button = qobject_cast<const QAbstractButton*>(&part)) {
    return button->text().isEmpty() ? button->accessibleName() : button->text();
  }
  return part.accessibleName();
}

// In the order of the children, which is that of a screen reader.
void collect(const QWidget& parent, std::vector<const QWidget*>& parts) {
  for (const QObject* child : parent.children()) {
    const auto* part = qobject_cast<const QWidget*>(child);
    if (part == nullptr || !part->isVisible() || part->isWindow()) continue;
    parts.push_back(part);
    collect(*part, parts);
  }
}

std::vector<const QWidget*> visibleParts(const QWidget& window) {
  std::vector<const QWidget*> parts;
  collect(window, parts);
  return parts;
}

// ---- words

// Where the ink of some words falls when they are painted into a box without being cut off, seen from the box.
QRect inkOf(const QString& words, const QFont& font, const QSize& box, const QRect& place, int flags) {
  const int pad = 60;  // more than any letter rises over its line
  QImage paper(box + QSize(2 * pad, 2 * pad), QImage::Format_Grayscale8);
  paper.fill(Qt::white);
  QPainter painter(&paper);
  painter.setFont(font);
  painter.drawText(place.translated(pad, pad), flags | Qt::TextDontClip, words);
  painter.end();
  QRect ink;
  for (int y = 0; y < paper.height(); ++y) {
    const uchar* line = paper.constScanLine(y);
    const uchar* end = line + paper.width();
    const auto isInk = [](uchar grey) { return grey < 128; };
    const uchar* first = std::find_if(line, end, isInk);
    if (first == end) continue;
    const uchar* last = std::find_if(std::make_reverse_iterator(end), std::make_reverse_iterator(line), isInk).base();
    ink |= QRect(QPoint(static_cast<int>(first - line), y), QPoint(static_cast<int>(last - line) - 1, y));
  }
  return ink.translated(-pad, -pad);
}

int flagsOf(const QLabel& label) {
  const bool rightToLeft = label.text().isRightToLeft();
  const auto direction = rightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
  return static_cast<int>(QStyle::visualAlignment(direction, label.alignment())) |
         (label.wordWrap() ? Qt::TextWordWrap : 0) | (rightToLeft ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight);
}

void checkLabel(const QLabel& label, QStringList& faults) {
  if (label.text().isEmpty() || qobject_cast<const FileName*>(&label) != nullptr) return;
  if (label.wordWrap()) {
    if (label.heightForWidth(label.width()) > label.height())
      faults << QStringLiteral("needs %1 pixels of height: ").arg(label.heightForWidth(label.width())) + nameOfPart(label);
  } else if (label.sizeHint().width() > label.width() || label.sizeHint().height() > label.height()) {
    faults << QStringLiteral("needs %1x%2: ").arg(label.sizeHint().width()).arg(label.sizeHint().height()) +
                  nameOfPart(label);
  }
  const QRect ink = inkOf(label.text(), label.font(), label.size(), label.contentsRect(), flagsOf(label));
  if (!label.rect().contains(ink))
    faults << QStringLiteral("its ink is %1x%2+%3+%4: ").arg(ink.width()).arg(ink.height()).arg(ink.x()).arg(ink.y()) +
                  nameOfPart(label);
}

void checkButton(const QAbstractButton& button, QStringList& faults) {
  if (const auto* card = qobject_cast<const ChoiceCard*>(&button)) {
    if (card->heightForWidth(card->width()) > card->height() || card->minimumSizeHint().width() > card->width())
      faults << QStringLiteral("the card is too small for its words: ") + nameOfPart(button);
    return;
  }
  const QSize wanted = button.sizeHint();
  if (wanted.width() > button.width() || wanted.height() > button.height())
    faults << QStringLiteral("needs %1x%2: ").arg(wanted.width()).arg(wanted.height()) + nameOfPart(button);
  const QRect ink = inkOf(button.text(), button.font(), button.size(), button.rect(), Qt::AlignCenter);
  if (ink.height() > button.height())
    faults << QStringLiteral("its ink is %1 high: ").arg(ink.height()) + nameOfPart(button);
}

void checkField(const QLineEdit& field, QStringList& faults) {
  if (field.sizeHint().height() > field.height())
    faults << QStringLiteral("needs %1 pixels of height: ").arg(field.sizeHint().height()) + nameOfPart(field);
  if (field.fontMetrics().horizontalAdvance(field.placeholderText()) > field.contentsRect().width())
    faults << QStringLiteral("its words do not fit: ") + nameOfPart(field);
}

// ---- places

bool isOf(const QWidget& part, const QWidget& ancestor) {
  return &part == &ancestor || ancestor.isAncestorOf(&part);
}

// The content of a scroll area may be longer than what is seen of it.
bool isScrolled(const QWidget& part) {
  const auto* area = part.parentWidget() == nullptr ? nullptr
                                                    : qobject_cast<const QScrollArea*>(part.parentWidget()->parentWidget());
  return area != nullptr && area->widget() == &part;
}

bool isLeaf(const QWidget& part) {
  if (const auto* label = qobject_cast<const QLabel*>(&part)) return !label->text().isEmpty() || !label->pixmap().isNull();
  return qobject_cast<const QAbstractButton*>(&part) != nullptr || qobject_cast<const QLineEdit*>(&part) != nullptr ||
         qobject_cast<const QPlainTextEdit*>(&part) != nullptr || qobject_cast<const QProgressBar*>(&part) != nullptr ||
         qobject_cast<const StepDots*>(&part) != nullptr;
}

// What can be seen of a part, in the window's pixels: cut off by every part around it.
QRect seenPlace(const QWidget& part, const QWidget& window) {
  QRect place(part.mapTo(&window, QPoint()), part.size());
  for (const QWidget* around = part.parentWidget(); around != nullptr && around != &window; around = around->parentWidget())
    place &= QRect(around->mapTo(&window, QPoint()), around->size());
  return place & window.rect();
}

// ---- orders

bool inOneRow(const QRect& one, const QRect& other) {
  const int shared = std::min(one.bottom(), other.bottom()) - std::max(one.top(), other.top()) + 1;
  return 2 * shared > std::min(one.height(), other.height());
}

// Whether `one` is read before `other`.
bool comesFirst(const QRect& one, const QRect& other, Qt::LayoutDirection direction) {
  if (!inOneRow(one, other)) return one.center().y() < other.center().y();
  return direction == Qt::RightToLeft ? one.center().x() > other.center().x() : one.center().x() < other.center().x();
}

// The child of their nearest common ancestor that holds a part.
const QWidget* branchOf(const QWidget& part, const QWidget& ancestor) {
  const QWidget* branch = &part;
  while (branch->parentWidget() != &ancestor)
    branch = branch->parentWidget();
  return branch;
}

// Two parts are compared as wholes: what stands in one column comes before what stands in the next.
bool isReadBefore(const QWidget& one, const QWidget& other) {
  const QWidget* ancestor = &one;
  while (!isOf(other, *ancestor))
    ancestor = ancestor->parentWidget();
  if (&one == ancestor || &other == ancestor) return true;
  return comesFirst(branchOf(one, *ancestor)->geometry(), branchOf(other, *ancestor)->geometry(),
                    ancestor->layoutDirection());
}

std::vector<const QWidget*> tabStops(const QWidget& window) {
  std::vector<const QWidget*> stops;
  for (const QWidget* part = window.nextInFocusChain(); part != nullptr && part != &window; part = part->nextInFocusChain()) {
    const bool isStop = (part->focusPolicy() & Qt::TabFocus) != 0 && part->isVisible() && part->isEnabled();
    if (isStop && window.isAncestorOf(part) && part->window() == &window) stops.push_back(part);
  }
  return stops;
}

// Tab goes round: the circle is opened in front of what is read first.
void openCircle(std::vector<const QWidget*>& stops) {
  const auto isFirst = [&stops](const QWidget* stop) {
    return std::ranges::all_of(stops, [stop](const QWidget* other) { return other == stop || isReadBefore(*stop, *other); });
  };
  std::ranges::rotate(stops, std::ranges::find_if(stops, isFirst));
}

std::vector<QAccessibleInterface*> spokenChildren(const QAccessibleInterface& parent) {
  std::vector<QAccessibleInterface*> children;
  for (int i = 0; i < parent.childCount(); ++i) {
    QAccessibleInterface* child = parent.child(i);
    if (child != nullptr && child->isValid() && !child->state().invisible && !child->rect().isEmpty())
      children.push_back(child);
  }
  return children;
}

QString nameOfSpoken(const QAccessibleInterface& part) {
  const auto* widget = qobject_cast<const QWidget*>(part.object());
  return widget == nullptr ? part.text(QAccessible::Name) : nameOfPart(*widget);
}

// In the direction of the part that holds them: digits go from left to right, and two languages stand side by side.
void checkSpokenOrder(const QAccessibleInterface& parent, QStringList& faults) {
  if (qobject_cast<const QPlainTextEdit*>(parent.object()) != nullptr) return;  // Qt's own parts of a text
  const auto* holder = qobject_cast<const QWidget*>(parent.object());
  const auto direction = holder == nullptr ? QGuiApplication::layoutDirection() : holder->layoutDirection();
  const auto children = spokenChildren(parent);
  for (std::size_t i = 0; i + 1 < children.size(); ++i) {
    if (!comesFirst(children[i]->rect(), children[i + 1]->rect(), direction))
      faults << QStringLiteral("is read before what stands in front of it: ") + nameOfSpoken(*children[i]) +
                    QStringLiteral(" / ") + nameOfSpoken(*children[i + 1]);
  }
  for (const QAccessibleInterface* child : children)
    checkSpokenOrder(*child, faults);
}

int heightNeeded(const QWidget& content, int width) {
  const QLayout* layout = content.layout();
  if (layout == nullptr) return content.sizeHint().height();
  return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalMinimumSize().height();
}

}  // namespace

QString nameOfPart(const QWidget& part) {
  QString type = QString::fromLatin1(part.metaObject()->className()).section(QStringLiteral("::"), -1);
  if (part.property("role").isValid()) type += QLatin1Char('.') + part.property("role").toString();
  QString words = wordsOf(part);
  if (words.isEmpty() && part.parentWidget() != nullptr) {
    for (const QLabel* label : part.findChildren<QLabel*>()) {
      if (words.isEmpty() && !label->text().isEmpty()) words = QStringLiteral("… ") + label->text();
    }
  }
  return QStringLiteral("%1 “%2” %3x%4+%5+%6")
      .arg(type, words.left(60))
      .arg(part.width())
      .arg(part.height())
      .arg(part.x())
      .arg(part.y());
}

QStringList wordFaults(const QWidget& window) {
  QStringList faults;
  for (const QWidget* part : visibleParts(window)) {
    if (const auto* label = qobject_cast<const QLabel*>(part)) checkLabel(*label, faults);
    if (const auto* button = qobject_cast<const QAbstractButton*>(part)) checkButton(*button, faults);
    if (const auto* field = qobject_cast<const QLineEdit*>(part)) checkField(*field, faults);
  }
  return faults;
}

QStringList placeFaults(const QWidget& window) {
  QStringList faults;
  std::vector<const QWidget*> leaves;
  for (const QWidget* part : visibleParts(window)) {
    const QRect around = part->parentWidget()->rect();
    const QRect place = part->geometry();
    const bool inside = isScrolled(*part) ? place.left() >= around.left() && place.right() <= around.right()
                                          : around.contains(place);
    if (!inside && !place.isEmpty())
      faults << QStringLiteral("reaches out of %1: ").arg(nameOfPart(*part->parentWidget())) + nameOfPart(*part);
    if (isLeaf(*part)) leaves.push_back(part);
  }
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    for (std::size_t j = i + 1; j < leaves.size(); ++j) {
      if (isOf(*leaves[j], *leaves[i]) || isOf(*leaves[i], *leaves[j])) continue;
      if (seenPlace(*leaves[i], window).intersects(seenPlace(*leaves[j], window)))
        faults << QStringLiteral("lie over each other: ") + nameOfPart(*leaves[i]) + QStringLiteral(" / ") +
                      nameOfPart(*leaves[j]);
    }
  }
  return faults;
}

QStringList targetFaults(const QWidget& window, int least) {
  QStringList faults;
  for (const QWidget* part : visibleParts(window)) {
    const bool isTarget =
        qobject_cast<const QAbstractButton*>(part) != nullptr || qobject_cast<const QLineEdit*>(part) != nullptr;
    if (isTarget && (part->width() < least || part->height() < least))
      faults << QStringLiteral("is a target below %1 pixels: ").arg(least) + nameOfPart(*part);
  }
  return faults;
}

QStringList tabOrderFaults(const QWidget& window) {
  QStringList faults;
  auto stops = tabStops(window);
  openCircle(stops);
  for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
    if (!isReadBefore(*stops[i], *stops[i + 1]))
      faults << QStringLiteral("Tab goes backwards: ") + nameOfPart(*stops[i]) + QStringLiteral(" / ") +
                    nameOfPart(*stops[i + 1]);
  }
  return faults;
}

QStringList readingOrderFaults(QWidget& window) {
  QStringList faults;
  checkSpokenOrder(*QAccessible::queryAccessibleInterface(&window), faults);
  return faults;
}

QStringList scrollFaults(const QWidget& window) {
  QStringList faults;
  for (const auto* area : window.findChildren<QScrollArea*>()) {
    if (!area->isVisible() || area->widget() == nullptr) continue;
    const int needed = heightNeeded(*area->widget(), area->width());
    if (area->verticalScrollBar()->isVisible() && needed <= area->height())
      faults << QStringLiteral("scrolls, and %1 of %2 pixels are needed: ").arg(needed).arg(area->height()) +
                    nameOfPart(*area);
    if (!area->verticalScrollBar()->isVisible() && area->widget()->height() > area->viewport()->height())
      faults << QStringLiteral("cannot be scrolled to its end: ") + nameOfPart(*area);
    if (area->widget()->minimumSizeHint().width() > area->viewport()->width())
      faults << QStringLiteral("needs %1 pixels of width: ").arg(area->widget()->minimumSizeHint().width()) +
                    nameOfPart(*area);
  }
  return faults;
}

QStringList layoutFaults(QWidget& window, int leastTarget) {
  return wordFaults(window) + placeFaults(window) + targetFaults(window, leastTarget) + tabOrderFaults(window) +
         readingOrderFaults(window) + scrollFaults(window);
}

}  // namespace mahfooz::desktop
