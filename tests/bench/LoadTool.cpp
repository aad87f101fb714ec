// What load.py is made of.
//   load_tool fill DATABASE_URL KEYS RECORDS       so many photos, ten a case, as the service itself would have stored
//   them load_tool create|status PROFILE CLIENTS SECONDS load_tool feed PROFILE CLIENTS SECONDS FUNCTION_KEY
//   SUBSCRIPTION_KEY load_tool strangers PROFILE CASES
// The latter print one JSON line: how many a second, and how long one took; of strangers, how long refusals took.

#include "core/base/Check.h"
#include "core/submit/IntakeClient.h"
#include "tests/bench/InventedCases.h"
#include "tests/bench/LoadClient.h"

#include <nlohmann/json.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <mutex>
#include <random>
#include <thread>

using namespace mahfooz;
using namespace mahfooz::bench;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

namespace {

constexpr int kPageSize = 800;           // the default of Meta's client
constexpr int kMostCasesASecond = 1200;  // sealed beforehand, for all clients together
constexpr int kAsksACase = 4;            // of a stranger: fewer than the service's limit of wrong PINs

double median(std::vector<double> times) {
  check(!times.empty());
  std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2));
  return times[times.size() / 2];
}

double millisecondsOf(const std::function<void()>& act) {
  const auto begin = Clock::now();
  act();
  return Milliseconds(Clock::now() - begin).count();
}

// Does `act` again and again until the time is over; `act` says false when it has nothing left to do.
std::vector<double> timesUntil(Clock::time_point end, const std::function<bool()>& act) {
  std::vector<double> times;
  for (bool goesOn = true; goesOn && Clock::now() < end;)
    times.push_back(millisecondsOf([&] { goesOn = act(); }));
  return times;
}

using Work = std::function<std::vector<double>(Clock::time_point end)>;

void printLoad(std::vector<Work> clients, std::chrono::seconds duration) {
  std::mutex lock;
  std::vector<double> times;
  const auto begin = Clock::now();
  std::vector<std::thread> threads;
  for (Work& client : clients) {
    threads.emplace_back([&] {
      const auto own = client(begin + duration);
      const std::lock_guard guard(lock);
      times.insert(times.end(), own.begin(), own.end());
    });
  }
  for (auto& thread : threads)
    thread.join();
  const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  std::cout << nlohmann::json{{"a_second", static_cast<double>(times.size()) / seconds}, {"median_ms", median(times)}}
            << "\n";
}

Work creating(const LoadClient& client, int most) {
  std::vector<std::string> bodies;
  for (int at = 0; at < most; ++at)
    bodies.push_back(client.sealedCase(client.newCase()));
  return [&client, bodies = std::move(bodies)](Clock::time_point end) {
    auto next = bodies.begin();
    return timesUntil(end, [&] {
      check(client.create(*next).status == 201);
      return ++next != bodies.end();
    });
  };
}

Work asking(const LoadClient& client) {
  const InventedCase known = client.newCase();
  check(client.create(client.sealedCase(known)).status == 201);
  return [&client, known](Clock::time_point end) {
    return timesUntil(end, [&] {
      check(client.status(known).status == 200);
      return true;
    });
  };
}

// The whole feed again and again.
Work reading(const LoadClient& client, PlatformAccess platform) {
  return [&client, platform](Clock::time_point end) {
    std::string token;
    return timesUntil(end, [&] {
      const auto answer = client.page(platform, kPageSize, token);
      check(answer.status == 200);
      const auto json = nlohmann::json::parse(answer.body);
      token = json.at("hasMoreRecords").get<bool>() ? json.at("nextPageToken").get<std::string>() : std::string();
      return true;
    });
  };
}

void load(const QStringList& arguments, const LoadClient& client) {
  const QString& operation = arguments[1];
  const int clients = arguments[3].toInt();
  const std::chrono::seconds duration(arguments[4].toInt());
  std::vector<Work> works;
  for (int at = 0; at < clients; ++at) {
    if (operation == QLatin1String("create"))
      works.push_back(creating(client, static_cast<int>(duration.count()) * kMostCasesASecond / clients));
    else if (operation == QLatin1String("status"))
      works.push_back(asking(client));
    else
      works.push_back(reading(client, {arguments[5].toStdString(), arguments[6].toStdString()}));
  }
  printLoad(std::move(works), duration);
}

// How often a time of the one kind is longer than one of the other; 0.5 when they cannot be told apart.
double shareLonger(const std::vector<double>& one, std::vector<double> other) {
  std::ranges::sort(other);
  double longer = 0;
  for (const double time : one)
    longer += static_cast<double>(std::ranges::lower_bound(other, time) - other.begin());
  return longer / static_cast<double>(one.size() * other.size());
}

// Somebody who has a wrong PIN of a case that exists, beside somebody who made the number up.
void strangers(const LoadClient& client, int cases) {
  std::vector<std::pair<InventedCase, bool>> asked;
  for (int at = 0; at < cases; ++at) {
    const InventedCase real = client.newCase();
    check(client.create(client.sealedCase(real)).status == 201);
    for (int ask = 0; ask < kAsksACase; ++ask) {
      asked.emplace_back(client.withOtherPin(real), true);
    }
    const InventedCase unknown = client.newCase();
    asked.insert(asked.end(), kAsksACase, {unknown, false});
  }
  std::ranges::shuffle(asked, std::mt19937_64(std::random_device()()));
  std::vector<double> wrongPin;
  std::vector<double> unknownCase;
  for (const auto& [invented, exists] : asked)
    (exists ? wrongPin : unknownCase).push_back(millisecondsOf([&] { check(client.status(invented).status == 404); }));
  std::cout << nlohmann::json{{"wrong_pin_ms", median(wrongPin)},
                              {"unknown_case_ms", median(unknownCase)},
                              {"wrong_pin_longer", shareLonger(wrongPin, unknownCase)}}
            << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  if (arguments.size() < 4) return EXIT_FAILURE;
  if (arguments[1] == QLatin1String("fill")) {
    fillDatabase(arguments[2], arguments[3], arguments.value(4).toLongLong());
    return EXIT_SUCCESS;
  }
  const LoadClient client(*submit::readServiceProfile(arguments[2]));
  if (arguments[1] == QLatin1String("strangers"))
    strangers(client, arguments[3].toInt());
  else
    load(arguments, client);
  return EXIT_SUCCESS;
}
