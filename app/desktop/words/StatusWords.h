#pragma once

#include "core/case/Receipt.h"

#include <QtCore/QString>

namespace mahfooz::desktop {

// A status as one plain sentence, in the language that is switched on.
[[nodiscard]] QString statusSentence(cases::StatusWord word);

}  // namespace mahfooz::desktop
