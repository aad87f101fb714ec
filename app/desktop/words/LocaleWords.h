#pragma once

#include "core/case/Submission.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace mahfooz::desktop {

// Words that ICU puts together (core/text/LocaleText), in the language of the page.

[[nodiscard]] QString listWords(const QStringList& parts, cases::Language language);

// "November 2026" of "2026-11", "25 November 2026" of "2026-11-25".
[[nodiscard]] QString dateWords(const QString& isoDate, cases::Language language);

}  // namespace mahfooz::desktop
