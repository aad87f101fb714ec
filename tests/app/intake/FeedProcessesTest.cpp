#include "app/intake/PlatformRegistry.h"
#include "app/intake/SqlFeedStore.h"
#include "tests/app/intake/Databases.h"
#include "tests/app/intake/StoredCases.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <QtCore/QProcess>

#include <algorithm>
#include <memory>
#include <set>

using namespace mahfooz;
using namespace mahfooz::intake;
using namespace mahfooz::tests;

namespace {

constexpr char kDatabase[] = "MAHFOOZ_TEST_DATABASE";
constexpr char kFirst[] = "MAHFOOZ_TEST_FIRST_CASE";
constexpr int kCasesEach = 60;

std::unique_ptr<QProcess> writerOf(const FreshDatabase& fresh, int first) {
  auto process = std::make_unique<QProcess>();
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QString::fromLatin1(kDatabase), fresh.url());
  environment.insert(QString::fromLatin1(kFirst), QString::number(first));
  process->setProcessEnvironment(environment);
  process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.writer]")});
  return process;
}

}  // namespace

// Not a test by itself: the other process of the test below.
TEST_CASE("a process that writes cases", "[.writer]") {
  qtApplication();
  SqlDatabase database(parseDatabaseAddress(qEnvironmentVariable(kDatabase)).value());
  SqlCaseStore cases(database, [] { return 4'000'000'000; });
  const int first = qEnvironmentVariableIntValue(kFirst);
  for (int name = first; name < first + kCasesEach; ++name)
    REQUIRE(cases.insert(caseOf(static_cast<std::uint8_t>(name), {static_cast<std::uint8_t>(name)})));
}

TEST_CASE("a reader misses no record and repeats none while several processes write") {
  FreshDatabase fresh(MAHFOOZ_EACH_DATABASE());
  SqlFeedStore feed(fresh.get(), [] { return 4'000'000'000; });
  REQUIRE(PlatformRegistry(fresh.get()).add("reader", {}, 1));
  const PlatformId reader = feed.platformWith({}).value().value();
  std::vector<std::unique_ptr<QProcess>> writers;
  writers.push_back(writerOf(fresh, 1));
  writers.push_back(writerOf(fresh, 101));
  std::set<cases::KeyedReference> seen;
  std::variant<FeedStart, FeedPosition> from = FeedStart{};
  for (bool isDone = false, isLast = false; !isLast;) {
    isLast = isDone;
    isDone = std::ranges::all_of(writers, [](const auto& writer) {
      return writer->state() == QProcess::NotRunning || writer->waitForFinished(1);
    });
    for (bool hasMore = true; hasMore;) {
      const auto page = std::get<FeedPage>(feed.fetch({reader, from, 7, 1'000'000}).value());
      for (const FeedRecord& record : page.records)
        CHECK(seen.insert(record.valueReference).second);
      hasMore = page.hasMore;
      from = hasMore ? std::variant<FeedStart, FeedPosition>(page.next) : FeedStart{page.nextTimestamp};
    }
  }
  for (const auto& writer : writers)
    CHECK(writer->exitCode() == 0);
  CHECK(seen.size() == 2 * kCasesEach);
}
