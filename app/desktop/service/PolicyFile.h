#pragma once

#include "app/desktop/model/Policy.h"

namespace mahfooz::desktop {

// Where an administrator puts the policy of this computer.
[[nodiscard]] QString systemPolicyPath();

// False only where there certainly is no such file: one that cannot be looked at is there.
[[nodiscard]] bool policyFileExists(const QString& path);

// Reads and parses. Refused when it is no plain file, belongs to somebody else than root or this user, or when others
// could change it or put another one in its place.
[[nodiscard]] PolicyOrFault readPolicyFile(const QString& path);

}  // namespace mahfooz::desktop
