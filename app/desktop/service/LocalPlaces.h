#pragma once

#include "app/desktop/model/Mode.h"
#include "app/desktop/model/Places.h"

namespace mahfooz::desktop {

// The folders on which a person's stick, card or camera is mounted. Only disks that can be taken out, or that hang on
// USB, and of these only such as are mounted under /media, /run/media or /mnt and nowhere else: the stick from which a
// kiosk itself started is none. On Windows: drives of such disks, but not Windows' own. root: of Linux' file system, for
// tests.
[[nodiscard]] std::vector<Place> removableMounts(const QString& root = QStringLiteral("/"));

// What is offered for choosing: at a kiosk what removableMounts() gives and nothing else; at a helpdesk the person's
// usual folders too.
[[nodiscard]] PlacesSource placesFor(Mode mode);

}  // namespace mahfooz::desktop
