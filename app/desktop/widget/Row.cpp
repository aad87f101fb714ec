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

void Row::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) arrange();
}

// Qt turns "left to right" round by itself where reading goes the other way.
void Row::arrange() {
  m_box->setDirection(Look::tokens().stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}  // namespace mahfooz::desktop
