#pragma once

#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// QWidget::setVisible, for parts whose page may not be up yet. Those come up with it anyway, and showing them before
// would give them their style at once, and once more when the page finds its place in the window.
inline void setShown(QWidget& part, bool shown) {
  const QWidget* parent = part.parentWidget();
  const bool comesUpAnyway =
      parent != nullptr && !parent->isVisible() && !part.testAttribute(Qt::WA_WState_ExplicitShowHide);
  if (!shown || !comesUpAnyway) part.setVisible(shown);
}

}  // namespace mahfooz::desktop
