#pragma once

#include "core/base/Fingerprint.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace mahfooz::desktop {

// What a file's name lets one expect: for the dialog's filter and for words before the file is read. What a file really
// is, the hasher tells from its content.

// Nothing for names that say neither, and for GIF, WebP and AVIF, which may be one picture or a film.
[[nodiscard]] std::optional<MediaKind> kindByName(const QString& name);

// "*.jpg", "*.mp4" ...: all that can be read.
[[nodiscard]] QStringList readableNamePatterns();

}  // namespace mahfooz::desktop
