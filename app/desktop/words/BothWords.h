#pragma once

#include <QtCore/QString>

namespace mahfooz::desktop {

// For paper, which carries both languages whatever the window speaks.
struct BothWords {
  QString english;
  QString urdu;
};

// source: a QT_TRANSLATE_NOOP of this context, in English. The Urdu is that of our translation; without one (a test of
// the models alone) both are English.
[[nodiscard]] BothWords bothWords(const char* context, const char* source);

}  // namespace mahfooz::desktop
