#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

#include <string_view>

namespace mahfooz::submit {

enum class Existing { Refuse, Replace };

// Writes a file that only this user may read (0600), whole or not at all: into a temporary file beside it, to the disk,
// then under its name. OutputExists when something has that name and is not to be replaced; OutputFailed for everything
// else (no such folder, no right to write, disk full); then nothing new lies there.
[[nodiscard]] Result<void> writePrivateFile(const QString& path, std::string_view content, Existing existing);

}  // namespace mahfooz::submit
