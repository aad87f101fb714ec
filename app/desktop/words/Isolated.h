#pragma once

#include "core/case/Submission.h"

#include <QtCore/QString>

namespace mahfooz::desktop {

// Unicode isolates (UAX #9): what is inside keeps its own order and does not disturb the words around it.
// Left to right: codes, numbers, sizes, addresses, telephone numbers.
[[nodiscard]] QString isolatedLtr(const QString& text);
// Direction by the first strong letter: file names and names of platforms, in whatever script they are.
[[nodiscard]] QString isolated(const QString& text);

// A sentence of our own in the language of the page: in Urdu with its codes, addresses and Latin words isolated.
[[nodiscard]] QString withIsolatedRuns(const QString& words, cases::Language language);

// "2.4 MB", isolated. Western digits, as Urdu in Pakistan uses them.
[[nodiscard]] QString sizeText(qint64 bytes);

// "42%", isolated.
[[nodiscard]] QString percentText(int permille);

}  // namespace mahfooz::desktop
