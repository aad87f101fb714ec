#pragma once

#include <vector>

namespace mahfooz::intake {

using MigrationStep = std::vector<const char*>;

// Step n brings a database from shape n to n + 1. A step that has been released is never changed. One text for both
// databases: {blob}, {int}, {keyed} (rows lie in their key's order, where the database can do that) and {now} (seconds
// since 1970) are filled in.
[[nodiscard]] const std::vector<MigrationStep>& migrationSteps();

// The statement that finds out again what feed_records repeats of the other tables, for all records.
[[nodiscard]] const char* locateFeedValues();

}  // namespace mahfooz::intake
