#pragma once

#include "app/intake/SqlConnection.h"

namespace mahfooz::intake {

// Brings a database file to the newest shape, step by step, in one transaction. StorageFailed; also for a file that a
// newer program has written.
[[nodiscard]] Result<void> migrate(SqlConnection& connection);

}  // namespace mahfooz::intake
