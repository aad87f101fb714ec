#pragma once

#include "core/base/Fingerprint.h"

#include <QtCore/QString>

#include <optional>

namespace mahfooz::desktop {

// What a file is called on the screen and by a screen reader: its name, or where names are hidden "Photo 1", "Video 2",
// "File 3" by its place (from 1) in the list.
[[nodiscard]] QString fileTitle(const QString& name, std::optional<MediaKind> kind, int place);

}  // namespace mahfooz::desktop
