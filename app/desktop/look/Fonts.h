#pragma once

#include "core/case/Submission.h"

#include <QtGui/QFont>

namespace mahfooz::desktop {

// Loads the faces that the program carries, so that every computer shows the same. Once, before the first window.
// False when one cannot be loaded: a fault of the build.
[[nodiscard]] bool loadFonts();

// The face of the running text. Nastaliq first in Urdu, with the Latin face behind it for names and addresses.
[[nodiscard]] QFont textFont(cases::Language language, int pixels);

}  // namespace mahfooz::desktop
