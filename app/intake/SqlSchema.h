#pragma once

#include "app/intake/SqlConnection.h"

#include <cstddef>

namespace mahfooz::intake {

// Brings a database to the newest shape, step by step, within the caller's write transaction; several services that
// start at once do it one after the other. StorageFailed; also for a database that a newer program has written.
[[nodiscard]] Result<void> migrate(SqlConnection& connection);

// StorageFailed unless the database has the newest shape.
[[nodiscard]] Result<void> checkNewest(SqlConnection& connection);

// Only up to this shape: for tests of migrations.
[[nodiscard]] Result<void> migrateTo(SqlConnection& connection, std::size_t shape);

[[nodiscard]] std::size_t newestShape();

}  // namespace mahfooz::intake
