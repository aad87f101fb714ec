#pragma once

#include <QtCore/QString>

namespace mahfooz::desktop {

// A file of Mahfooz where only administrators may write; empty when Windows does not say where that is. Not in
// ProgramData: there any user can make a folder first, and so rule over everybody on this computer.
[[nodiscard]] QString administratorsFile(const QString& name);

}  // namespace mahfooz::desktop
