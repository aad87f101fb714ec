#pragma once

#include "app/intake/CaseStore.h"

#include <QtCore/QString>

#include <memory>

namespace mahfooz::intake {

class SqlConnection;

// Cases in one SQLite file, with one connection for every thread that asks.
class SqliteCaseStore : public CaseStore {
 public:
  // Makes the file (for its owner only) and brings it to the newest shape. StorageFailed.
  [[nodiscard]] static Result<std::unique_ptr<SqliteCaseStore>> open(const QString& path);

  [[nodiscard]] Result<Inserted> insert(const StoredCase& newCase) override;
  [[nodiscard]] Result<std::optional<StoredCase>> find(const CaseReference& reference) override;
  [[nodiscard]] Result<std::vector<StoredItem>> itemsOf(const CaseReference& reference) override;
  [[nodiscard]] Result<bool> rememberNonce(const CaseReference& reference, std::string_view nonce, std::int64_t now,
                                           std::int64_t expires) override;
  [[nodiscard]] Result<void> ping() override;

 private:
  explicit SqliteCaseStore(QString path);
  [[nodiscard]] SqlConnection& connection();  // this thread's

  QString m_path;
  QString m_identity;  // tells stores of one process apart
};

}  // namespace mahfooz::intake
