#pragma once

#include "core/case/Wipe.h"

#include <QtCore/QString>

namespace mahfooz::desktop {

// Overwrites a text before it goes. Qt shares texts and copies them while it draws, so this lessens what stays in
// memory and does not promise that nothing stays.
inline void wipe(QString& text) {
  cases::wipeMemory(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
  text.clear();
}

}  // namespace mahfooz::desktop
