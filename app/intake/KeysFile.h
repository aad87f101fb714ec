#pragma once

#include "core/case/ServiceKeys.h"

#include <QtCore/QString>

namespace mahfooz::intake {

// The service's keys from "service.keys" in this folder; makes both where they are missing, for their owner only.
// Two services that start at once on one folder get the same keys. StorageFailed for a file that others may read, that
// is damaged, or that cannot be written; keys are never made anew in place of a file that is there.
[[nodiscard]] Result<cases::ServiceKeys> loadOrMakeKeys(const QString& folder);

// The same without making any: StorageFailed where there are none.
[[nodiscard]] Result<cases::ServiceKeys> loadKeys(const QString& folder);

// Puts a new sealing key in front of those in the file, which is replaced as a whole. A service that runs takes it up
// when it is told to (SIGHUP) or started again. StorageFailed where there is no usable file.
[[nodiscard]] Result<void> rotateSealingKey(const QString& folder);

}  // namespace mahfooz::intake
