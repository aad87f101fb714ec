#pragma once

#include "app/intake/CaseStore.h"
#include "app/intake/SqlDatabase.h"

#include <functional>
#include <memory>

namespace mahfooz::intake {

using StoreClock = std::function<std::int64_t()>;  // seconds since 1970

// Cases in a SQL database, which outlives this.
class SqlCaseStore : public CaseStore {
 public:
  SqlCaseStore(SqlDatabase& database, StoreClock clock);

  [[nodiscard]] Result<Inserted> insert(const StoredCase& newCase) override;
  [[nodiscard]] Result<std::optional<StoredCase>> find(const CaseReference& reference) override;
  [[nodiscard]] Result<AddOutcome> addItems(const CaseReference& reference, const StoredAddition& addition,
                                            std::size_t maximumItems) override;
  [[nodiscard]] Result<WithdrawOutcome> withdraw(const CaseReference& reference,
                                                 const StoredWithdrawal& withdrawal) override;
  [[nodiscard]] Result<std::vector<StoredItem>> itemsOf(const CaseReference& reference) override;
  [[nodiscard]] Result<bool> rememberNonce(const CaseReference& reference, std::string_view nonce, std::int64_t now,
                                           std::int64_t expires) override;
  [[nodiscard]] Result<void> ping() override;

 private:
  SqlDatabase& m_database;
  StoreClock m_clock;
};

}  // namespace mahfooz::intake
