#include "app/intake/FeedPages.h"
#include "app/intake/SqlFeedStore.h"
#include "tests/app/intake/Databases.h"
#include "tests/app/intake/StoredCases.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::intake;
using namespace mahfooz::tests;

namespace {

QStringList planOf(SqlConnection& sql, const char* statement) {
  const bool sqlite = sql.dialect() == SqlDialect::Sqlite;
  QString text = QString::fromLatin1(statement);
  while (text.contains(QLatin1Char('?')))
    text.replace(text.indexOf(QLatin1Char('?')), 1, QStringLiteral("5"));
  auto rows = sql.run((sqlite ? QStringLiteral("EXPLAIN QUERY PLAN ") : QStringLiteral("EXPLAIN ")) + text);
  REQUIRE(rows);
  QStringList plan;
  while (rows->next())
    plan << rows->value(sqlite ? 3 : 0).toString();
  return plan;
}

}  // namespace

// A page costs the same in a table of any size when every table is entered by a key.
TEST_CASE("no part of a feed page reads a whole table") {
  FreshDatabase fresh(MAHFOOZ_EACH_DATABASE());
  SqlCaseStore cases(fresh.get(), [] { return 1; });
  for (std::uint8_t name = 1; name <= 20; ++name)
    REQUIRE(cases.insert(caseOf(name, {name, 200})));
  REQUIRE(fresh.get().read([](SqlConnection& sql) -> Result<void> {
    REQUIRE(keepToTheKeys(sql));
    for (const char* statement : pageStatements()) {
      const QString plan = planOf(sql, statement).join(QLatin1Char('\n'));
      INFO(statement << '\n' << plan.toStdString());
      CHECK_FALSE(plan.contains(QLatin1String("Seq Scan")));
      CHECK_FALSE(plan.contains(QLatin1String("SCAN")));
      CHECK(plan.contains(QLatin1String("feed_records_by_change")));
      CHECK_FALSE(plan.contains(QLatin1String("Filter: (value_reference")));  // goes through others to find one
      CHECK_FALSE(plan.contains(QLatin1String("fingerprints_by_value")));  // a digest may lie anywhere
    }
    return {};
  }));
}
