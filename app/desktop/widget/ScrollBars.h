#pragma once

#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QScrollBar>

namespace mahfooz::desktop {

// Qt's scroll bars have a menu in Qt's own words, which holds everything up until it is closed: a quick exit too.
inline void leaveOutMenus(const QAbstractScrollArea& area) {
  for (QScrollBar* bar : {area.verticalScrollBar(), area.horizontalScrollBar()})
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
}

}  // namespace mahfooz::desktop
