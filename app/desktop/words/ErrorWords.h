#pragma once

#include "core/base/ErrorCode.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace mahfooz::desktop {

// An error as a person is told it: what happened, and what to do now. In the language that is switched on.
struct ErrorWords {
  QString title;
  QString advice;
};

// The one place that turns a code into words.
[[nodiscard]] ErrorWords errorWords(ErrorCode code);

// "(code 109)", isolated: what a counselor can be told over the telephone.
[[nodiscard]] QString errorNumberText(ErrorCode code);

}  // namespace mahfooz::desktop
