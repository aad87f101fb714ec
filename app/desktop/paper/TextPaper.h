#pragma once

#include "app/desktop/paper/PaperOutput.h"
#include "core/case/Submission.h"

#include <QtCore/QString>

namespace mahfooz::desktop {

// A plain text on as many A4 pages as it needs. Each line goes by its own first letter: a link in an Urdu letter reads
// from left to right.
[[nodiscard]] PaintPages textPages(const QString& text, cases::Language language);

}  // namespace mahfooz::desktop
