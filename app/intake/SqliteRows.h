#pragma once

#include "app/intake/CaseStore.h"
#include "app/intake/SqlConnection.h"

namespace mahfooz::intake {

// Between rows and values. A row that no version of ours has written is StorageFailed.

inline constexpr char kSelectCase[] =
    "SELECT public_key, digest, received_at, receipt_signature, status, language, source, age_in_picture FROM cases "
    "WHERE reference = ?";

// From a row of kSelectCase; without the reference and the items.
[[nodiscard]] Result<StoredCase> caseFromRow(const QSqlQuery& row);

// All rows of a case, within the caller's transaction.
[[nodiscard]] Result<void> writeCase(SqlConnection& sql, const StoredCase& newCase);

// In their order, without fingerprints.
[[nodiscard]] Result<std::vector<StoredItem>> readItems(SqlConnection& sql, const CaseReference& reference);

// Into the items that readItems gave.
[[nodiscard]] Result<void> readFingerprints(SqlConnection& sql, const CaseReference& reference,
                                            std::vector<StoredItem>& items);

}  // namespace mahfooz::intake
