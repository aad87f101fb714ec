#include "tests/bench/InventedCases.h"

#include "app/intake/KeysFile.h"
#include "app/intake/SqlDatabase.h"
#include "core/base/Check.h"
#include "core/case/Encoding.h"
#include "core/case/StorageKeys.h"

#include <algorithm>
#include <ctime>

namespace mahfooz::bench {

namespace {

constexpr int kPhotosACase = 10;

class Filling {
 public:
  Filling(const QString& database, const QString& keysFolder)
      : m_address(intake::parseDatabaseAddress(database).value()),
        m_keys(*cases::StorageKeys::derive(intake::loadKeys(keysFolder)->storageSeed())) {}

  void run(std::int64_t records) {
    intake::SqlConnection sql(m_address);
    intake::SqlTransaction transaction(sql, intake::SqlAccess::Write);
    m_isSqlite = sql.dialect() == intake::SqlDialect::Sqlite;
    const QString blob = m_isSqlite ? QStringLiteral("BLOB") : QStringLiteral("BYTEA");
    if (!m_isSqlite) must(sql, QStringLiteral("SET LOCAL statement_timeout = 0"));
    must(sql, QStringLiteral("CREATE TEMPORARY TABLE load (n BIGINT, c %1, s %1, v %1)").arg(blob));
    for (std::int64_t first = 0; first < records; first += 500)
      must(sql, rows(first, std::min(records, first + 500)));
    for (const char* statement : kSpread)
      must(sql, QString::fromLatin1(statement).arg(records).arg(std::time(nullptr) - 1000));
    must(sql, QStringLiteral("DROP TABLE load"));
    check(transaction.commit().has_value());
    if (!m_isSqlite) must(sql, QStringLiteral("SET statement_timeout = 0"));
    must(sql, QStringLiteral("ANALYZE"));
  }

 private:
  static constexpr const char* kSpread[] = {
      "INSERT INTO cases (reference, public_key, digest, received_at, receipt_signature, status, language, source, "
      "age_in_picture) SELECT c, c, c, '2026-11-24T02:00:00Z', c, 'Received', 'ur', 'home', 'minor' FROM load "
      "WHERE n % 10 = 0 AND %1 + %2 > 0",
      "INSERT INTO items (case_reference, position, kind, status) SELECT c, n % 10, 'photo', 'Received' FROM load "
      "WHERE %1 + %2 > 0",
      "INSERT INTO fingerprints (case_reference, item_position, position, algorithm, variant, quality, sealed_value, "
      "value_reference) SELECT c, n % 10, 0, 'pdq', 'displayed', 90, s, v FROM load WHERE %1 + %2 > 0",
      "INSERT INTO feed_links (value_reference, case_reference, change) SELECT v, c, 0 FROM load WHERE %1 + %2 > 0",
      "INSERT INTO feed_records (value_reference, signal, status, value_bytes, first_change, change, changed_at, "
      "value_case, value_item, value_position, case_count, feedback_count) "
      "SELECT v, 'ImagePDQ', 'Active', LENGTH(s), n + 1, n + 1, %2, c, n % 10, 0, 1, 0 FROM load WHERE %1 > 0",
      "UPDATE feed_clock SET change = %1, changed_at = %2, not_before = %2 + 1, began_at = 0",
  };

  static void must(intake::SqlConnection& sql, const QString& statement) { check(sql.run(statement).has_value()); }

  QString literal(std::span<const std::uint8_t> bytes) const {
    return (m_isSqlite ? QStringLiteral("x'%1'") : QStringLiteral("'\\x%1'::bytea"))
        .arg(QString::fromStdString(cases::toHex(bytes)));
  }

  QString rows(std::int64_t first, std::int64_t end) {
    QStringList all;
    for (std::int64_t n = first; n < end; ++n) {
      const auto caseReference = m_keys.reference("load", std::to_string(n / kPhotosACase));
      const std::string value = inventedPdq(m_random);
      all << QStringLiteral("(%1,%2,%3,%4)")
                 .arg(n)
                 .arg(literal(caseReference), literal(m_keys.seal(value, caseReference)),
                      literal(m_keys.reference("pdq", value)));
    }
    return QStringLiteral("INSERT INTO load VALUES ") + all.join(QLatin1Char(','));
  }

  intake::DatabaseAddress m_address;
  cases::StorageKeys m_keys;
  std::mt19937_64 m_random{std::random_device()()};
  bool m_isSqlite = true;
};

}  // namespace

std::string inventedPdq(std::mt19937_64& random) {
  std::string value;
  for (int digit = 0; digit < 64; ++digit)
    value += "0123456789abcdef"[random() % 16];
  return value;
}

void fillDatabase(const QString& databaseUrl, const QString& keysFolder, std::int64_t records) {
  Filling(databaseUrl, keysFolder).run(records);
}

}  // namespace mahfooz::bench
