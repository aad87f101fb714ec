#pragma once

#include "core/base/Fingerprint.h"

#include <QtCore/QString>

#include <cstdint>
#include <optional>

namespace mahfooz::desktop {

// "Photo", "Video", in the language that is switched on.
[[nodiscard]] QString kindWord(MediaKind kind);

// "2 min 5 s", "1 h 4 min": two parts at most, rounded down, never under one second.
[[nodiscard]] QString durationText(std::int64_t milliseconds);

// "Video · 2 min 5 s · 31 MB": what is known of a file. No kind: the size alone; no length: kind and size.
[[nodiscard]] QString fileFacts(std::optional<MediaKind> kind, std::int64_t milliseconds, qint64 bytes);

}  // namespace mahfooz::desktop
