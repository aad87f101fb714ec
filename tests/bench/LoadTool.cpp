// What load.py is made of.
//   load_tool fill DATABASE_URL KEYS RECORDS       so many photos, ten a case, as the service itself would have stored them
//   load_tool create|status PROFILE CLIENTS SECONDS
//   load_tool feed PROFILE CLIENTS SECONDS FUNCTION_KEY SUBSCRIPTION_KEY
// The latter print one JSON line: how many a second, and how long one took.

#include "app/intake/KeysFile.h"
#include "app/intake/SqlDatabase.h"
#include "core/base/Check.h"
#include "core/case/CaseKeys.h"
#include "core/case/Encoding.h"
#include "core/case/HttpSignature.h"
#include "core/case/SealedEnvelope.h"
#include "core/case/Sealing.h"
#include "core/case/StorageKeys.h"
#include "core/case/Submission.h"
#include "core/submit/IntakeClient.h"

#include <nlohmann/json.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>
#include <algorithm>
#include <chrono>
#include <ctime>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <random>
#include <thread>

using namespace mahfooz;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int kPageSize = 800;  // the default of Meta's client
constexpr int kPhotosACase = 10;

std::string inventedPdq(std::mt19937_64& random) {
  std::string value;
  for (int digit = 0; digit < 64; ++digit)
    value += "0123456789abcdef"[random() % 16];
  return value;
}

// --- fill

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
      "INSERT INTO feed_records (value_reference, signal, status, value_bytes, first_change, change, changed_at) "
      "SELECT v, 'ImagePDQ', 'Active', LENGTH(s), n + 1, n + 1, %2 FROM load WHERE %1 > 0",
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

// --- load

struct HttpAnswer {
  int status = 0;
  std::string body;
};

// One request on one connection: the service ends it after its answer.
HttpAnswer askOnce(const QUrl& service, const std::string& head, const std::string& body = {}) {
  const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(service.port()));
  check(inet_pton(AF_INET, service.host().toUtf8().constData(), &address.sin_addr) == 1);
  check(::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
  std::string request = head + "Host: localhost\r\n";
  if (!body.empty())
    request += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  request += "\r\n" + body;
  for (std::size_t sent = 0; sent < request.size();) {
    const auto more = ::send(connection, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
    check(more > 0);
    sent += static_cast<std::size_t>(more);
  }
  std::string answer;
  char piece[65536];
  for (ssize_t got = 0; (got = ::recv(connection, piece, sizeof(piece), 0)) > 0;)
    answer.append(piece, static_cast<std::size_t>(got));
  ::close(connection);
  check(answer.size() > 12);
  return {std::atoi(answer.c_str() + 9), answer.substr(answer.find("\r\n\r\n") + 4)};
}

class Load {
 public:
  Load(const QStringList& arguments)
      : m_operation(arguments[1]),
        m_profile(*submit::readServiceProfile(arguments[2])),
        m_service(QString::fromStdString(m_profile.baseUrl)),
        m_clients(arguments[3].toInt()),
        m_duration(arguments[4].toInt()),
        m_number(cases::CaseNumber::random()),
        m_keys(*cases::CaseKeys::derive(m_number, cases::Pin::random(), m_profile.signingKey)) {
    if (m_operation == QLatin1String("feed"))
      m_platform = "x-functions-key: " + arguments[5].toStdString() +
                   "\r\nOcp-Apim-Subscription-Key: " + arguments[6].toStdString() + "\r\n";
  }

  void run() {
    if (m_operation == QLatin1String("status")) check(create(newCase(m_number)).status == 201);
    std::vector<std::vector<std::string>> bodies(static_cast<std::size_t>(m_clients));
    if (m_operation == QLatin1String("create")) {
      for (auto& own : bodies) {
        for (std::int64_t at = 0; at < m_duration.count() * 1200 / m_clients; ++at)
          own.push_back(newCase(cases::CaseNumber::random()));
      }
    }
    const auto begin = Clock::now();
    m_end = begin + m_duration;
    std::vector<std::thread> threads;
    for (auto& own : bodies)
      threads.emplace_back([this, &own] { client(own); });
    for (auto& thread : threads)
      thread.join();
    print(std::chrono::duration<double>(Clock::now() - begin).count());
  }

 private:
  std::string newCase(const cases::CaseNumber& number) {
    const cases::Submission submission{
        number,
        m_keys.publicKey(),
        cases::Language::Urdu,
        cases::Source::Home,
        m_profile.audience.front(),
        {{MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, 90, inventedPdq(m_random)}}}}};
    return cases::envelopeText(
        {m_profile.sealingKeyId, cases::sealSubmission(cases::submissionText(submission), m_profile.sealingKey)});
  }

  HttpAnswer create(const std::string& body) const { return askOnce(m_service, "POST /v1/cases HTTP/1.1\r\n", body); }

  HttpAnswer status() const {
    const std::string path = "/v1/cases/" + m_number.text();
    const auto headers =
        cases::signRequest({"GET", path, {}}, {std::time(nullptr), cases::randomNonce(), m_number.text()}, m_keys);
    return askOnce(m_service, "GET " + path + " HTTP/1.1\r\nSignature-Input: " + headers.input +
                                   "\r\nSignature: " + headers.signature + "\r\n");
  }

  HttpAnswer page(std::string& token) const {
    std::string path = "/v1/FetchHashes?startTimestamp=10&pageSize=" + std::to_string(kPageSize);
    if (!token.empty()) path += "&nextPageToken=" + QUrl::toPercentEncoding(QString::fromStdString(token)).toStdString();
    return askOnce(m_service, "GET " + path + " HTTP/1.1\r\n" + m_platform);
  }

  // The whole feed again and again; pages that are not full are not counted.
  void readFeed(std::vector<double>& times) {
    for (std::string token; Clock::now() < m_end;) {
      const auto begin = Clock::now();
      const HttpAnswer answer = page(token);
      const std::chrono::duration<double, std::milli> took = Clock::now() - begin;
      check(answer.status == 200);
      const auto json = nlohmann::json::parse(answer.body);
      if (json.at("count").get<int>() == kPageSize) times.push_back(took.count());
      token = json.at("hasMoreRecords").get<bool>() ? json.at("nextPageToken").get<std::string>() : std::string();
    }
  }

  void client(const std::vector<std::string>& bodies) {
    std::vector<double> times;
    if (m_operation == QLatin1String("feed")) readFeed(times);
    for (std::size_t at = 0; m_operation != QLatin1String("feed") && Clock::now() < m_end; ++at) {
      if (m_operation == QLatin1String("create") && at == bodies.size()) break;
      const auto begin = Clock::now();
      const int answered = m_operation == QLatin1String("create") ? create(bodies[at]).status : status().status;
      check(answered == (m_operation == QLatin1String("create") ? 201 : 200));
      times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    const std::lock_guard lock(m_lock);
    m_times.insert(m_times.end(), times.begin(), times.end());
  }

  void print(double seconds) {
    check(!m_times.empty());
    std::ranges::sort(m_times);
    std::cout << nlohmann::json{{"a_second", static_cast<double>(m_times.size()) / seconds},
                                {"median_ms", m_times[m_times.size() / 2]},
                                {"p95_ms", m_times[m_times.size() * 95 / 100]}}
              << "\n";
  }

  QString m_operation;
  cases::ServiceProfile m_profile;
  QUrl m_service;
  int m_clients;
  std::chrono::seconds m_duration;
  cases::CaseNumber m_number;
  cases::CaseKeys m_keys;
  std::string m_platform;
  std::mt19937_64 m_random{std::random_device()()};
  Clock::time_point m_end;
  std::mutex m_lock;
  std::vector<double> m_times;
};

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  if (arguments.size() == 5 && arguments[1] == QLatin1String("fill"))
    Filling(arguments[2], arguments[3]).run(arguments[4].toLongLong());
  else if (arguments.size() == 5 || arguments.size() == 7)
    Load(arguments).run();
  else
    return EXIT_FAILURE;
  return EXIT_SUCCESS;
}
