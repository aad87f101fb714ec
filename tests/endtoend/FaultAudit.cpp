// Compares what the clients of a fault test have said with what the service's database and the outbox hold.
//   fault_audit DATABASE_URL KEYS_FOLDER OUTBOX JOURNAL...
// Prints one JSON object: how many cases were prepared, are believed sent, are stored, wait; and every "problem" in
// words, none of which may be.

#include "app/intake/KeysFile.h"
#include "app/intake/SqlCaseStore.h"
#include "core/submit/Outbox.h"
#include "core/submit/OutboxEntry.h"
#include "core/submit/OutboxNames.h"
#include "tests/endtoend/FaultJournal.h"

#include <nlohmann/json.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <set>
#include <utility>

namespace mahfooz::tests {

namespace {

class FaultAudit {
 public:
  FaultAudit(const QStringList& arguments, const cases::ServiceKeys& keys)
      : m_report(journalsOf(arguments)),
        m_storageKeys(*cases::StorageKeys::derive(keys.storageSeed())),
        m_address(intake::parseDatabaseAddress(arguments[1]).value()),
        m_database(m_address),
        m_store(m_database, [] { return std::int64_t{0}; }),
        m_outbox(arguments[3]) {}

  int run() {
    check(m_database.attach().has_value());
    readOutbox();
    for (const auto& [number, known] : m_report.cases)
      compare(number, known);
    for (const std::string& refused : m_report.refused)
      problem("the service refused", refused);
    compareCounts();
    std::cout << nlohmann::json{{"prepared", m_report.cases.size()},
                                {"believed", m_believed},
                                {"stored", m_cases},
                                {"waiting", m_waiting.size()},
                                {"problems", m_problems}}
              << "\n";
    return m_problems.empty() ? EXIT_SUCCESS : EXIT_FAILURE;
  }

 private:
  static JournalReport journalsOf(const QStringList& arguments) {
    std::vector<std::string> paths;
    for (const QString& path : arguments.mid(4))
      paths.push_back(path.toStdString());
    return readJournals(paths);
  }

  void problem(std::string words, const std::string& which) { m_problems.push_back(std::move(words) + ": " + which); }

  // Every sealed file is whole, waits, and is one of ours.
  void readOutbox() {
    std::set<cases::Sha256Digest> ours;
    for (const auto& [number, known] : m_report.cases)
      ours.insert(known.digest);
    const QDir folder(m_outbox.folder());
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden)) {
      if (!submit::isOutboxName(name.toStdString(), submit::kCaseEnding)) continue;
      QFile file(folder.filePath(name));
      const auto entry = file.open(QFile::ReadOnly) ? submit::parseOutboxEntry(file.readAll().toStdString())
                                                    : ErrorCode::FileUnreadable;
      if (!entry || !ours.contains(entry->digest))
        problem("a file of the outbox is damaged or nobody's", name.toStdString());
      else
        m_waiting.insert(entry->digest);
    }
    const auto waiting = m_outbox.list();
    check(waiting.has_value());
    for (const submit::WaitingCase& one : *waiting) {
      if (one.state != submit::WaitingState::Waiting)
        problem("a file of the outbox is stuck", one.lastError ? std::string(errorName(*one.lastError)) : "foreign");
    }
  }

  void compare(const std::string& number, const JournalCase& known) {
    m_believed += known.received ? 1 : 0;
    const auto reference = m_storageKeys.reference("case", number);
    const auto found = m_store.find(reference);
    check(found.has_value());
    if (!*found) {
      if (known.received) problem("believed sent, and not stored", number);
      if (known.queued && !m_waiting.contains(known.digest)) problem("queued, and neither stored nor waiting", number);
      return;
    }
    ++m_cases;
    if ((*found)->digest != known.digest || (*found)->publicKey != known.submission.publicKey)
      problem("stored as another case", number);
    if (storedItems(reference) != known.submission.items) problem("stored, but not whole", number);
    expect(known.submission.items);
    for (const auto& item : known.submission.items)
      expectInFeed(number, item);
  }

  std::vector<cases::SubmissionItem> storedItems(const intake::CaseReference& reference) {
    const auto stored = m_store.itemsOf(reference);
    check(stored.has_value());
    std::vector<cases::SubmissionItem> items;
    for (const intake::StoredItem& item : *stored) {
      cases::SubmissionItem& opened = items.emplace_back(cases::SubmissionItem{item.kind, {}});
      for (const intake::StoredFingerprint& fingerprint : item.fingerprints)
        opened.fingerprints.push_back({fingerprint.algorithm, fingerprint.variant, fingerprint.quality,
                                       m_storageKeys.open(fingerprint.sealedValue, reference).value_or("unopened")});
    }
    return items;
  }

  void expect(const std::vector<cases::SubmissionItem>& items) {
    m_items += items.size();
    for (const auto& item : items)
      m_fingerprints += item.fingerprints.size();
  }

  void expectInFeed(const std::string& number, const cases::SubmissionItem& item) {
    for (const Fingerprint& fingerprint : item.fingerprints) {
      if (fingerprint.algorithm != Algorithm::Pdq) continue;
      m_fed.emplace(fingerprint.value);
      m_links.emplace(fingerprint.value, number);
    }
  }

  // Each case was found under its own reference; equal counts say that there is nothing else, and nothing twice.
  void compareCounts() {
    intake::SqlConnection sql(m_address);
    const std::pair<const char*, std::size_t> tables[] = {{"cases", m_cases},
                                                          {"items", m_items},
                                                          {"fingerprints", m_fingerprints},
                                                          {"feed_records", m_fed.size()},
                                                          {"feed_links", m_links.size()}};
    for (const auto& [table, expected] : tables) {
      auto rows = sql.run(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table)));
      check(rows.has_value() && rows->next());
      const auto count = rows->value(0).toULongLong();
      if (count != expected) problem(table, std::to_string(count) + " instead of " + std::to_string(expected));
    }
  }

  JournalReport m_report;
  cases::StorageKeys m_storageKeys;
  intake::DatabaseAddress m_address;
  intake::SqlDatabase m_database;
  intake::SqlCaseStore m_store;
  submit::Outbox m_outbox;

  std::set<cases::Sha256Digest> m_waiting;
  std::set<std::string> m_fed;
  std::set<std::pair<std::string, std::string>> m_links;
  std::size_t m_cases = 0;
  std::size_t m_items = 0;
  std::size_t m_fingerprints = 0;
  std::size_t m_believed = 0;
  std::vector<std::string> m_problems;
};

}  // namespace

}  // namespace mahfooz::tests

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  if (arguments.size() < 5) return EXIT_FAILURE;
  const auto keys = mahfooz::intake::loadKeys(arguments[2]);
  if (!keys) return EXIT_FAILURE;
  return mahfooz::tests::FaultAudit(arguments, *keys).run();
}
