#pragma once

#include <QtCore/QString>

namespace mahfooz::desktop {

// Overwrites a text before it goes. Qt shares texts and copies them while it draws, so this lessens what stays in
// memory and does not promise that nothing stays.
inline void wipe(QString& text) {
  text.fill(QChar(u'\0'));
  text.clear();
}

}  // namespace mahfooz::desktop
