#pragma once

#include "app/intake/SqlConnection.h"

#include <string_view>
#include <vector>

namespace mahfooz::intake {

// What a backup holds, in the order in which it can be written again: all columns that cannot be found out from others.
// Backups say which shape they are of.

enum class ColumnKind : char { Number = 'i', Text = 't', Blob = 'b' };

struct BackupColumn {
  const char* name;
  ColumnKind kind;
};

struct BackupTable {
  const char* name;
  std::vector<BackupColumn> columns;
};

[[nodiscard]] const std::vector<BackupTable>& backupTables();

[[nodiscard]] QString selectAll(const BackupTable& table);
[[nodiscard]] QString insertOne(const BackupTable& table);

}  // namespace mahfooz::intake
