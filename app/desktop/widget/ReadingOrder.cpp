#include "app/desktop/widget/ReadingOrder.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>

#include <algorithm>
#include <vector>

namespace mahfooz::desktop {

namespace {

using Parts = std::vector<QWidget*>;

std::vector<QLayoutItem*> itemsOf(const QLayout& layout) {
  std::vector<QLayoutItem*> items;
  for (int i = 0; i < layout.count(); ++i)
    items.push_back(layout.itemAt(i));
  const auto* grid = qobject_cast<const QGridLayout*>(&layout);
  if (grid == nullptr) return items;
  const auto place = [grid](QLayoutItem* item) {
    int row = 0;
    int column = 0;
    int rows = 0;
    int columns = 0;
    grid->getItemPosition(grid->indexOf(item), &row, &column, &rows, &columns);
    return std::pair(row, column);
  };
  std::ranges::stable_sort(items, {}, place);
  return items;
}

void collect(const QLayout& layout, Parts& parts) {
  for (QLayoutItem* item : itemsOf(layout)) {
    if (item->widget() != nullptr) parts.push_back(item->widget());
    if (item->layout() != nullptr) collect(*item->layout(), parts);
  }
}

// The parts below a part, in the order of its layout.
Parts partsOf(const QWidget& part) {
  Parts parts;
  if (const auto* area = qobject_cast<const QScrollArea*>(&part)) {
    if (area->widget() != nullptr) parts.push_back(area->widget());
  } else if (part.layout() != nullptr) {
    collect(*part.layout(), parts);
  }
  return parts;
}

Parts childrenAmong(const QWidget& part, const Parts& wanted) {
  Parts children;
  for (QObject* child : part.children()) {
    auto* widget = qobject_cast<QWidget*>(child);
    if (widget != nullptr && std::ranges::find(wanted, widget) != wanted.end()) children.push_back(widget);
  }
  return children;
}

// raise() puts a child behind its siblings in the list of children, which is the list that is read out.
void orderChildren(QWidget& part, Parts& stops) {
  const Parts parts = partsOf(part);
  if (childrenAmong(part, parts) != parts) {
    for (QWidget* child : parts)
      child->raise();
  }
  for (QWidget* child : parts) {
    if ((child->focusPolicy() & Qt::TabFocus) != 0) stops.push_back(child);
    orderChildren(*child, stops);
  }
}

// The same in the order in which Tab comes to them, once round the window.
Parts chainAmong(const Parts& stops, QWidget& window) {
  Parts chain;
  for (QWidget* part = window.nextInFocusChain(); part != &window; part = part->nextInFocusChain()) {
    if (std::ranges::find(stops, part) != stops.end()) chain.push_back(part);
  }
  return chain;
}

}  // namespace

void readAsLaidOut(QWidget& part) {
  Parts stops;
  orderChildren(part, stops);
  if (stops.size() < 2 || chainAmong(stops, *part.window()) == stops) return;
  for (std::size_t i = 0; i + 1 < stops.size(); ++i)
    QWidget::setTabOrder(stops[i], stops[i + 1]);
}

}  // namespace mahfooz::desktop
