// What a page of the feed costs with 10,000 and with 1,000,000 records, on both databases: it must not grow with the
// table (at most 1.3 times). Prints one JSON line a database. Takes a few minutes; the ratio comes from one run.

#include "app/intake/SqlFeedStore.h"
#include "tests/app/intake/Databases.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace mahfooz;
using namespace mahfooz::intake;
using namespace mahfooz::tests;

namespace {

constexpr std::size_t kPageSize = 800;
constexpr int kPages = 100;
constexpr std::int64_t kFew = 10'000;
constexpr std::int64_t kMany = 1'000'000;

void must(SqlConnection& sql, const QString& statement) {
  check(sql.run(statement).has_value());
}

// Ten photos a case, in the order in which they came; the names of cases and values in no order, as keyed digests are.
void fill(SqlConnection& sql, std::int64_t records) {
  const bool sqlite = sql.dialect() == SqlDialect::Sqlite;
  // Numbers far apart for neighbours, and each once: the factor has no divisor in common with the prime.
  const QString spread = QStringLiteral("CAST(%1 AS BIGINT) * 2654435761 % 4294967291");
  const QString name = (sqlite ? QStringLiteral("CAST(printf('%032d', %1) AS BLOB)")
                               : QStringLiteral("CAST(lpad(CAST(%1 AS TEXT), 32, '0') AS BYTEA)"))
                           .replace(QStringLiteral("%1"), spread);
  const QString value =
      sqlite ? QStringLiteral("randomblob(32)") : QStringLiteral("sha256(CAST(CAST(i AS TEXT) AS BYTEA))");
  const QString sealed =
      sqlite ? QStringLiteral("randomblob(104)") : QStringLiteral("CAST(lpad('', 104, 's') AS BYTEA)");
  const auto upTo = [](std::int64_t last) {
    return QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1) ")
        .arg(last);
  };
  const QString caseOfPhoto = QString(name).replace(QStringLiteral("%1"), QStringLiteral("i / 10"));
  must(sql,
       upTo(records / 10) +
           QStringLiteral("INSERT INTO cases (reference, public_key, digest, received_at, receipt_signature, status, "
                          "language, source, age_in_picture) SELECT %1, %1, %1, '', %1, 'Received', 'ur', 'home', "
                          "'minor' FROM n")
               .replace(QStringLiteral("%1"), QString(name).replace(QStringLiteral("%1"), QStringLiteral("i"))));
  must(sql, upTo(records) + QStringLiteral("INSERT INTO items SELECT %1, i % 10, 'photo', 'Received' FROM n")
                                .replace(QStringLiteral("%1"), caseOfPhoto));
  must(sql, upTo(records) +
                QStringLiteral("INSERT INTO fingerprints SELECT %1, i % 10, 0, 'pdq', 'displayed', 90, %2, %3 FROM n")
                    .replace(QStringLiteral("%1"), caseOfPhoto)
                    .replace(QStringLiteral("%2"), sealed)
                    .replace(QStringLiteral("%3"), value));
  must(sql, QStringLiteral("INSERT INTO feed_links SELECT value_reference, case_reference, 0 FROM fingerprints"));
  must(sql, upTo(records) +
                QStringLiteral("INSERT INTO feed_records (value_reference, signal, status, value_bytes, first_change, "
                               "change, changed_at, value_case, value_item, value_position, case_count) "
                               "SELECT f.value_reference, 'ImagePDQ', 'Active', 104, i + 1, i + 1, 1000, "
                               "f.case_reference, f.item_position, 0, 1 FROM n JOIN fingerprints f "
                               "ON f.case_reference = %1 AND f.item_position = i % 10")
                    .replace(QStringLiteral("%1"), caseOfPhoto));
  must(sql, QStringLiteral("UPDATE feed_clock SET change = %1, changed_at = 1000, not_before = 1001, began_at = 0")
                .arg(records));
  must(sql,
       QStringLiteral("INSERT INTO platforms VALUES (1, 'bench', NULL, NULL, 0, NULL, %1, %1, 0, 0)").arg(records));
}

// The median of many pages anywhere in the feed.
double microsecondsAPage(SqlDialect dialect, std::int64_t records) {
  FreshDatabase fresh(dialect);
  {
    SqlConnection sql(fresh.address());
    SqlTransaction transaction(sql, SqlAccess::Write);
    must(sql, sql.dialect() == SqlDialect::Postgres ? QStringLiteral("SET LOCAL statement_timeout = 0")
                                                    : QStringLiteral("PRAGMA secure_delete"));
    fill(sql, records);
    check(transaction.commit().has_value());
  }
  SqlFeedStore feed(fresh.get(), [] { return 2000; });
  std::vector<double> times;
  const std::int64_t step = (records - static_cast<std::int64_t>(kPageSize) - 1) / kPages;
  for (int page = 0; page < 2 * kPages; ++page) {  // the first round fetches from the disk what lies cold
    const auto begin = std::chrono::steady_clock::now();
    const auto fetched = feed.fetch({1, FeedPosition{(page * 37 % kPages) * step, 0}, kPageSize, 1 << 22});
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - begin;
    check(fetched && std::get<FeedPage>(*fetched).records.size() == kPageSize);
    if (page >= kPages) times.push_back(took.count());
  }
  std::ranges::nth_element(times, times.begin() + kPages / 2);
  return times[kPages / 2];
}

}  // namespace

int main() {
  for (const auto& [dialect, name] :
       {std::pair(SqlDialect::Sqlite, "sqlite"), std::pair(SqlDialect::Postgres, "postgresql")}) {
    const double few = microsecondsAPage(dialect, kFew);
    const double many = microsecondsAPage(dialect, kMany);
    std::printf("{\"database\":\"%s\",\"microseconds_10000\":%.0f,\"microseconds_1000000\":%.0f,\"ratio\":%.2f}\n",
                name, few, many, many / few);
    std::fflush(stdout);
  }
}
