#pragma once

#include <QtCore/QString>

namespace mahfooz::desktop {

// Where an administrator puts the profile of the service that everybody on this computer uses.
[[nodiscard]] QString systemProfilePath();

}  // namespace mahfooz::desktop
