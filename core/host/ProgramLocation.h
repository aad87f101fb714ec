#pragma once

#include <QtCore/QString>

namespace mahfooz::host {

// The absolute path of another of our programs, as seen from a program in `folder`: beside it, as in a build folder and
// on Windows, or where a package puts what nobody starts by hand, ../libexec/mahfooz. Nowhere else and never in PATH,
// which somebody else may have set. Where it is in neither, the place beside: starting that fails, and is told.
[[nodiscard]] QString programSeenFrom(const QString& folder, const QString& name);

// The same, from where this program is.
[[nodiscard]] QString programOfOurs(const QString& name);

}  // namespace mahfooz::host
