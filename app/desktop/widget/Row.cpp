#include "app/desktop/widget/Row.h"

#include "app/desktop/look/Look.h"

#include <QtCore/QEvent>

namespace mahfooz::desktop {

Row::Row(int spacing, QWidget* parent) : QWidget(parent), m_box(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
  m_box->setContentsMargins(0, 0, 0, 0);
  m_box->setSpacing(spacing);
  arrange();
}

void Row::add(QWidget* part, int share) {
  m_box->addWidget(part, share);
}

void Row::addSpace() {
  m_box->addStretch(1);
}

void Row::stack() {
  m_isStacked = true;
  arrange();
}

void Row::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) arrange();
}

// Qt turns "left to right" round by itself where reading goes the other way.
void Row::arrange() {
  const bool isStacked = m_isStacked || Look::tokens().stacked;
  m_box->setDirection(isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}  // namespace mahfooz::desktop
