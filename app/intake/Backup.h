#pragma once

#include "app/intake/SqlDatabase.h"
#include "core/case/StorageKeys.h"

#include <QtCore/QString>

namespace mahfooz::intake {

// A copy of everything in the database as it is at one moment, while services work on it. The same file for SQLite and
// PostgreSQL, so that a service can move from one to the other. Holds what the database holds and no key; it is
// encrypted and authenticated, and only the service with the same keys can read it.
// The file is for its owner only, and appears whole or not at all. OutputFailed, StorageFailed.
[[nodiscard]] Result<void> writeBackup(SqlDatabase& database, const cases::StorageKeys& keys, const QString& path);

enum class Restored { All, DatabaseNotEmpty };

// Everything or nothing, into a database of the newest shape that holds no case and no platform yet. Platforms are
// given the whole feed again, because nobody knows what they read after the backup was made. StorageFailed; also for a
// file that is damaged, cut, of another service or of another shape.
[[nodiscard]] Result<Restored> restoreBackup(SqlDatabase& database, const cases::StorageKeys& keys, const QString& path,
                                             std::int64_t now);

}  // namespace mahfooz::intake
