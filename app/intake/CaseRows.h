#pragma once

#include "app/intake/CaseStore.h"
#include "app/intake/SqlConnection.h"

namespace mahfooz::intake {

// Between rows and values. A row that no version of ours has written is StorageFailed.

inline constexpr char kSelectCase[] =
    "SELECT public_key, digest, received_at, receipt_signature, status, language, source, age_in_picture, "
    "withdrawn_at, withdrawal_signature FROM cases WHERE reference = ?";

// From a row of kSelectCase; without the reference and the items.
[[nodiscard]] Result<StoredCase> caseFromRow(const QSqlQuery& row);

// The case's own row; false when there is one already. Within the caller's transaction, as all that follows.
[[nodiscard]] Result<bool> writeCase(SqlConnection& sql, const StoredCase& newCase);

// The items' rows and their fingerprints', from this position on.
[[nodiscard]] Result<void> writeItems(SqlConnection& sql, const CaseReference& reference, std::int64_t firstPosition,
                                      const std::vector<StoredItem>& items);

// In their order, with fingerprints and what platforms said.
[[nodiscard]] Result<std::vector<StoredItem>> readItems(SqlConnection& sql, const CaseReference& reference);

}  // namespace mahfooz::intake
