#pragma once

#include "core/case/Submission.h"

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// What is wrong with a window as a screen reader meets it, and with its words; one sentence a fault.

// Everything that takes the focus has a name and the role of what it is; words have their text; the page has one name and
// a heading.
[[nodiscard]] QStringList spokenFaults(QWidget& window);

// A button whose accessible name does not hold the words that stand on it: who speaks to the computer says those.
[[nodiscard]] QStringList buttonNameFaults(QWidget& window);

// Words of the page's own language, no left-over placeholder, Western digits, and codes isolated. `foreign` are words
// that may stand in another language: names of files and platforms, what a person typed.
[[nodiscard]] QStringList languageFaults(QWidget& window, cases::Language language, const QStringList& foreign);

}  // namespace mahfooz::desktop
