#pragma once

#include "core/case/Submission.h"
#include "core/case/Wipe.h"

#include <QtCore/QString>

namespace mahfooz::desktop {

// Overwrites a text before it goes. Qt shares texts and copies them while it draws, so this lessens what stays in
// memory and does not promise that nothing stays.
inline void wipe(QString& text) {
  cases::wipeMemory(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
  text.clear();
}

inline void wipe(std::vector<Fingerprint>& fingerprints) {
  for (Fingerprint& fingerprint : fingerprints)
    cases::wipe(fingerprint.value);
  fingerprints.clear();
}

}  // namespace mahfooz::desktop
