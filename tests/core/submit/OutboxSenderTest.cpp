#include "core/submit/OutboxSender.h"
#include "core/submit/OutboxWork.h"
#include "tests/core/submit/OutboxSamples.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>

#include <set>

using namespace mahfooz;
using namespace mahfooz::submit;
using namespace std::chrono_literals;
using tests::always;
using tests::honestly;
using tests::httpAnswer;
using tests::LyingServer;
using tests::OutboxPlace;
using tests::quickCase;

namespace {

// A sender with short patience, and what it has said.
class Watched {
 public:
  explicit Watched(const Outbox& outbox) : sender(outbox) {
    IntakeClient::Limits limits;
    limits.silence = 1500ms;
    limits.total = 3000ms;
    sender.setLimits(limits);
    sender.setPauses({1s, 2s});
    QObject::connect(&sender, &OutboxSender::delivered, &sender,
                     [this](const cases::SavedReceipt& one) { delivered.push_back(one.receipt.number.text()); });
    QObject::connect(&sender, &OutboxSender::failed, &sender, [this](ErrorCode error, WaitingState state) {
      errors.push_back(error);
      states.push_back(state);
    });
    QObject::connect(&sender, &OutboxSender::countChanged, &sender, [this](OutboxCount now) { count = now; });
  }

  void round() {
    sender.sendDue();
    awaitRound();
  }
  void roundNow() {
    sender.sendNow();
    awaitRound();
  }
  void awaitRound() {
    const auto result = tests::awaited<Result<void>>(&sender, &OutboxSender::roundFinished);
    REQUIRE(result);
    CHECK(result->has_value());
  }

  OutboxSender sender;
  std::vector<std::string> delivered;
  std::vector<ErrorCode> errors;
  std::vector<WaitingState> states;
  std::optional<OutboxCount> count;
};

std::set<std::string> storeMany(const OutboxPlace& place, const cases::ServiceProfile& profile, int count) {
  std::set<std::string> numbers;
  for (int stored = 0; stored < count; ++stored) {
    const auto prepared = quickCase(profile);
    REQUIRE(place.outbox().store(profile, prepared));
    numbers.insert(prepared.number.text());
  }
  return numbers;
}

std::set<std::string> asSet(const std::vector<std::string>& numbers) {
  return {numbers.begin(), numbers.end()};
}

// One round over one case against a service that answers so.
struct OneTry {
  explicit OneTry(LyingServer::Answer answer) : server(std::move(answer)) {
    storeMany(place, server.profile(), 1);
    Watched watched(place.outbox());
    watched.round();
    REQUIRE(watched.errors.size() == 1);
    error = watched.errors.front();
    state = watched.states.front();
    count = *watched.count;
    left = place.outbox().list().value();
    REQUIRE(left.size() == 1);
  }
  LyingServer server;
  OutboxPlace place;
  ErrorCode error{};
  WaitingState state{};
  OutboxCount count;
  std::vector<WaitingCase> left;
};

std::int64_t now() {
  return QDateTime::currentSecsSinceEpoch();
}

}  // namespace

TEST_CASE("what waits is delivered, each once, and then nothing is left") {
  LyingServer server(always({}));
  server.setAnswer(honestly(server));
  const OutboxPlace place;
  const auto numbers = storeMany(place, server.profile(), 5);
  Watched watched(place.outbox());
  watched.round();
  CHECK(watched.delivered.size() == 5);
  CHECK(asSet(watched.delivered) == numbers);
  CHECK(watched.errors.empty());
  CHECK(watched.count == OutboxCount{0, 0});
  CHECK(server.requests().size() == 5);
  CHECK(place.names().isEmpty());
}

TEST_CASE("a round over an empty outbox is a round") {
  const OutboxPlace place;
  Watched watched(place.outbox());
  watched.round();
  CHECK(watched.count == OutboxCount{0, 0});
}

TEST_CASE("two senders at once deliver each case once") {
  LyingServer server(always({}));
  server.setAnswer(honestly(server));
  const OutboxPlace place;
  const auto numbers = storeMany(place, server.profile(), 20);
  Watched one(place.outbox());
  Watched other(place.outbox());
  one.sender.sendDue();
  other.sender.sendDue();
  while (!one.count || !other.count)
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  CHECK(server.requests().size() == 20);
  CHECK(one.delivered.size() + other.delivered.size() == 20);
  auto all = asSet(one.delivered);
  all.merge(asSet(other.delivered));
  CHECK(all == numbers);
  CHECK(place.names().isEmpty());
}

TEST_CASE("a service that is down is tried again later") {
  for (const char* status : {"500 Oh", "502 Bad Gateway", "503 Later"}) {
    const OneTry tried(always(httpAnswer(status, "<html>")));
    CHECK(tried.error == ErrorCode::ServiceUnavailable);
    CHECK(tried.state == WaitingState::Waiting);
    CHECK(tried.count == OutboxCount{1, 0});
    CHECK(tried.left.front().lastError == ErrorCode::ServiceUnavailable);
    CHECK(tried.left.front().notBefore > now() - 60);
    CHECK(tried.left.front().notBefore <= now() + 2);
  }
}

TEST_CASE("Retry-After is honoured, in seconds and as a date, and bounded") {
  const std::pair<QByteArray, std::int64_t> headers[] = {
      {"Retry-After: 600\r\n", 600},
      {"Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nRetry-After: Sun, 06 Nov 1994 09:49:37 GMT\r\n", 3600},
      {"Retry-After: 999999999999\r\n", 24 * 3600}};
  for (const auto& [header, seconds] : headers) {
    INFO(header.toStdString());
    const std::int64_t before = now();
    const OneTry tried(always(httpAnswer("429 Too Many Requests", "{}", header)));
    CHECK(tried.error == ErrorCode::TooManyRequests);
    CHECK(tried.left.front().notBefore >= before + seconds);
    CHECK(tried.left.front().notBefore <= now() + seconds);
    Watched again(tried.place.outbox());  // a new process: the service's wish survives
    again.round();
    CHECK(again.errors.empty());
    CHECK(tried.server.requests().size() == 1);
  }
}

TEST_CASE("a service that hangs, drips or hangs up leaves the case where it is") {
  CHECK(OneTry([](QTcpSocket&, const QByteArray&) {}).error == ErrorCode::ServiceTimedOut);
  CHECK(OneTry(always("HTTP/1.1 201 Created\r\nContent-Length: 1000\r\n\r\n{")).error == ErrorCode::NoConnection);
  CHECK(OneTry(always("")).count == OutboxCount{1, 0});
}

TEST_CASE("a hotel's login page is no refusal") {
  CHECK(OneTry(always(httpAnswer("200 OK", "<html>Log in</html>"))).state == WaitingState::Waiting);
  CHECK(OneTry(always(httpAnswer("302 Found", "", "Location: http://127.0.0.1:9/\r\n"))).state ==
        WaitingState::Waiting);
}

TEST_CASE("a refusal is kept with its error and not tried again by itself") {
  for (const char* status : {"400 Bad Request", "403 Forbidden", "404 Not Found", "422 Unprocessable"}) {
    const OneTry tried(always(httpAnswer(status, "{}")));
    CHECK(tried.error == ErrorCode::ServiceRefused);
    CHECK(tried.state == WaitingState::Refused);
    CHECK(tried.count == OutboxCount{0, 1});
    CHECK(tried.left.front().state == WaitingState::Refused);
    Watched again(tried.place.outbox());
    again.round();
    CHECK(tried.server.requests().size() == 1);
  }
}

TEST_CASE("a conflict is its own case") {
  const OneTry tried(always(httpAnswer("409 Conflict", "{}")));
  CHECK(tried.error == ErrorCode::CaseConflict);
  CHECK(tried.left.front().state == WaitingState::Conflict);
  CHECK(tried.count == OutboxCount{0, 1});
}

TEST_CASE("a receipt that lies keeps the case") {
  const auto lie = [](void (*change)(cases::Receipt&), bool signAgain) {
    LyingServer server(always({}));
    server.setAnswer([&, signAgain](QTcpSocket& socket, const QByteArray& request) {
      auto receipt = tests::receiptFor(server.keys(), request);
      change(receipt);
      if (signAgain) server.keys().sign(receipt);
      socket.write(httpAnswer("201 Created", QByteArray::fromStdString(cases::receiptText(receipt))));
      socket.disconnectFromHost();
    });
    const OutboxPlace place;
    storeMany(place, server.profile(), 1);
    Watched watched(place.outbox());
    watched.round();
    CHECK(watched.delivered.empty());
    CHECK(watched.errors == std::vector{ErrorCode::ReceiptInvalid});
    CHECK(place.names("case").size() == 1);
    CHECK(place.outbox().list().value().front().state == WaitingState::Refused);
  };
  lie([](cases::Receipt& receipt) { receipt.signature[0] ^= 1U; }, false);
  lie([](cases::Receipt& receipt) { receipt.digest[0] ^= 1U; }, true);
  lie([](cases::Receipt& receipt) { receipt.number = cases::CaseNumber::random(); }, false);
}

TEST_CASE("a receipt of another service's key keeps the case") {
  LyingServer server(always({}));
  const LyingServer other(always({}));
  server.setAnswer(honestly(server));
  const OutboxPlace place;
  auto profile = server.profile();
  profile.signingKey = other.profile().signingKey;
  storeMany(place, profile, 1);
  Watched watched(place.outbox());
  watched.round();
  CHECK(watched.errors == std::vector{ErrorCode::ReceiptInvalid});
  CHECK(place.names("case").size() == 1);
}

TEST_CASE("a person's wish overrules pauses and refusals") {
  LyingServer server(always(httpAnswer("400 Bad Request", "{}")));
  const OutboxPlace place;
  storeMany(place, server.profile(), 1);
  Watched watched(place.outbox());
  watched.round();
  server.setAnswer(honestly(server));
  watched.round();
  CHECK(watched.delivered.empty());
  watched.roundNow();
  CHECK(watched.delivered.size() == 1);
  CHECK(place.names().isEmpty());
}

TEST_CASE("a service that asks for a pause is asked once a round, not once a case") {
  LyingServer server(always(httpAnswer("429 Too Many Requests", "{}", "Retry-After: 5\r\n")));
  const OutboxPlace place;
  storeMany(place, server.profile(), 10);
  Watched watched(place.outbox());
  watched.round();
  CHECK(server.requests().size() == 1);
  watched.round();
  CHECK(server.requests().size() == 1);
  watched.roundNow();
  CHECK(server.requests().size() == 2);
}

TEST_CASE("a service that is out of reach does not hold up another") {
  LyingServer server(always({}));
  server.setAnswer(honestly(server));
  const OutboxPlace place;
  auto gone = server.profile();
  gone.baseUrl = "http://127.0.0.1:1";
  storeMany(place, gone, 3);
  storeMany(place, server.profile(), 3);
  Watched watched(place.outbox());
  watched.round();
  CHECK(watched.delivered.size() == 3);
  CHECK(watched.errors == std::vector{ErrorCode::NoConnection});
  CHECK(watched.count == OutboxCount{3, 0});
}

TEST_CASE("one case that breaks the service does not hold up the others") {
  LyingServer server(always({}));
  const OutboxPlace place;
  storeMany(place, server.profile(), 5);
  std::string cursed;
  server.setAnswer([&](QTcpSocket& socket, const QByteArray& request) {
    const auto number = tests::receiptFor(server.keys(), request).number.text();
    if (cursed.empty()) cursed = number;
    number == cursed ? always(httpAnswer("500 Oh", ""))(socket, request) : honestly(server)(socket, request);
  });
  Watched watched(place.outbox());
  watched.round();
  CHECK(watched.delivered.size() == 4);
  CHECK(watched.count == OutboxCount{1, 0});
}

TEST_CASE("damaged cases are told once and do not hold up the others") {
  LyingServer server(always({}));
  server.setAnswer(honestly(server));
  const OutboxPlace place;
  storeMany(place, server.profile(), 2);
  place.write(tests::randomName("case"), "mahfooz outbox 1\n");
  Watched watched(place.outbox());
  watched.round();
  CHECK(watched.delivered.size() == 2);
  CHECK(watched.errors == std::vector{ErrorCode::OutboxFileDamaged});
  CHECK(watched.states == std::vector{WaitingState::Damaged});
  CHECK(watched.count == OutboxCount{0, 1});
  watched.round();
  CHECK(watched.errors.size() == 1);
  CHECK(place.names("case").size() == 1);
}

TEST_CASE("in the background a case is tried until it is delivered, with pauses in between") {
  LyingServer server(always(httpAnswer("503 Later", "")));
  const OutboxPlace place;
  Watched watched(place.outbox());
  storeMany(place, server.profile(), 1);
  QElapsedTimer clock;
  clock.start();
  watched.sender.start();
  while (server.requests().size() < 3 && clock.elapsed() < 30000)
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  CHECK(server.requests().size() == 3);
  CHECK(clock.elapsed() >= 1500);  // two pauses of whole seconds, the first at least a second long
  server.setAnswer(honestly(server));
  while (watched.delivered.empty() && clock.elapsed() < 30000)
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  CHECK(watched.delivered.size() == 1);
}

TEST_CASE("what is stored while a round is under way is sent by the next") {
  LyingServer server(always({}));
  const OutboxPlace place;
  storeMany(place, server.profile(), 1);
  Watched watched(place.outbox());
  server.setAnswer([&, stored = false](QTcpSocket& socket, const QByteArray& request) mutable {
    if (!std::exchange(stored, true)) {
      storeMany(place, server.profile(), 1);
      watched.sender.sendDue();
    }
    honestly(server)(socket, request);
  });
  watched.round();
  CHECK(watched.delivered.size() == 1);
  watched.awaitRound();
  CHECK(watched.delivered.size() == 2);
}

TEST_CASE("a sender that is stopped keeps the case and lets go of it") {
  LyingServer server([](QTcpSocket&, const QByteArray&) {});
  const OutboxPlace place;
  storeMany(place, server.profile(), 1);
  Watched watched(place.outbox());
  watched.sender.start();
  while (server.requests().empty())
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  watched.sender.stop();
  QCoreApplication::processEvents();
  CHECK(watched.errors.empty());
  server.setAnswer(honestly(server));
  watched.round();
  CHECK(watched.delivered.size() == 1);
}

TEST_CASE("whoever hears of a delivery may end the sender") {
  LyingServer server(always({}));
  server.setAnswer(honestly(server));
  const OutboxPlace place;
  storeMany(place, server.profile(), 3);
  auto watched = std::make_unique<Watched>(place.outbox());
  int heard = 0;
  QObject::connect(&watched->sender, &OutboxSender::delivered, &tests::qtApplication(), [&] {
    ++heard;
    watched.reset();
  });
  watched->sender.sendDue();
  while (heard == 0)
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  Watched after(place.outbox());  // finds the rest; the first may still be on its way off the disk
  while (place.names("case").size() > 2)
    QCoreApplication::processEvents();
  after.round();
  CHECK(after.delivered.size() == 2);
}

TEST_CASE("an outbox that is not safe ends the round with an error") {
  const QTemporaryDir folder;
  QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther);
  OutboxSender sender{Outbox(folder.path())};
  sender.sendDue();
  const auto result = tests::awaited<Result<void>>(&sender, &OutboxSender::roundFinished);
  REQUIRE(result);
  CHECK(result->error() == Error(ErrorCode::OutputFailed));
}
