#include "app/desktop/service/AskedUpdates.h"
#include "core/release/SecretKey.h"
#include "core/release/UpdateNotice.h"
#include "tests/core/submit/LyingServer.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

using namespace mahfooz;
using namespace mahfooz::desktop;
using tests::LyingServer;
using State = Updates::State;

namespace {

constexpr release::Version kRunning{{0, 2, 0}};

// A server whose newest release is this one.
struct Server {
  explicit Server(release::Version newest)
      : key(std::move(*release::SecretKey::generate())), lying(tests::always(notice(newest))) {
    tests::qtApplication();
  }

  [[nodiscard]] QByteArray notice(release::Version newest) const {
    const std::string manifest =
        release::manifestText({newest, "2026-12-01", "https://mahfooz.example/get", {"نیا", "New"}});
    const auto signature = key.sign(release::digestOf(manifest), "mahfooz");
    return tests::httpAnswer("200 OK",
                             QByteArray::fromStdString(release::noticeText(manifest, signatureText(signature))));
  }
  [[nodiscard]] std::optional<update::UpdateSource> source() const {
    return update::makeSource(lying.profile().baseUrl + "/x.json", publicKeyLetters(key.publicKey()));
  }

  release::SecretKey key;
  LyingServer lying;
};

State settledState(AskedUpdates& updates) {
  QEventLoop loop;
  QObject::connect(&updates, &Updates::changed, &loop, [&] {
    if (updates.state() != State::Asking) loop.quit();
  });
  QTimer::singleShot(std::chrono::seconds(10), &loop, &QEventLoop::quit);
  loop.exec();
  return updates.state();
}

}  // namespace

TEST_CASE("a newer release is told as newer, the same as the newest") {
  for (const auto& [newest, wanted] : {std::pair{release::Version{{0, 2, 1}}, State::Newer},
                                       {kRunning, State::Newest},
                                       {release::Version{{0, 1, 9}}, State::Failed}}) {
    const Server server(newest);
    AskedUpdates updates(server.source(), UpdatesAllowed::Yes, kRunning);
    CHECK(updates.state() == State::Idle);
    CHECK(updates.place().startsWith(QStringLiteral("127.0.0.1:")));
    updates.ask();
    CHECK(updates.state() == State::Asking);
    CHECK(settledState(updates) == wanted);
    CHECK(updates.newest().has_value() == (wanted != State::Failed));
    updates.forget();
    CHECK(updates.state() == State::Idle);
    CHECK_FALSE(updates.newest());
  }
}

TEST_CASE("where the policy turns it off nobody is asked, whatever is pressed") {
  const Server server(release::Version{{9, 0, 0}});
  AskedUpdates updates(server.source(), UpdatesAllowed::No, kRunning);
  CHECK(updates.state() == State::Off);
  CHECK(updates.place().isEmpty());
  updates.ask();
  updates.cancel();
  updates.forget();
  QEventLoop loop;
  QTimer::singleShot(std::chrono::milliseconds(300), &loop, &QEventLoop::quit);
  loop.exec();
  CHECK(updates.state() == State::Off);
  CHECK(server.lying.requests().empty());
}

TEST_CASE("a program that was built without a place to ask says so") {
  AskedUpdates updates(std::nullopt, UpdatesAllowed::Yes, kRunning);
  CHECK(updates.state() == State::NoPlace);
  updates.ask();
  CHECK(updates.state() == State::NoPlace);
}

TEST_CASE("a question that is cancelled is as if it had not been asked") {
  Server server(release::Version{{9, 0, 0}});
  server.lying.setAnswer([](QTcpSocket&, const QByteArray&) {});
  AskedUpdates updates(server.source(), UpdatesAllowed::Yes, kRunning);
  updates.ask();
  QTimer::singleShot(std::chrono::milliseconds(100), &updates, [&] { updates.cancel(); });
  CHECK(settledState(updates) == State::Idle);
}
