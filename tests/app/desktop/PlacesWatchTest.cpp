#include "app/desktop/model/PlacesWatch.h"
#include "tests/support/QtApplication.h"

#include <QtCore/QEventLoop>
#include <QtCore/QSemaphore>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <memory>

namespace mahfooz::desktop {

namespace {

// What is plugged in, and who looked.
struct Sockets {
  QSemaphore may;
  std::atomic<int> looks = 0;
  std::atomic<int> sticks = 0;
  std::atomic<Qt::HANDLE> lookedOn = nullptr;
};

PlacesSource sourceOf(const std::shared_ptr<Sockets>& sockets) {
  return [sockets] {
    ++sockets->looks;
    sockets->lookedOn = QThread::currentThreadId();
    sockets->may.acquire();
    std::vector<Place> places;
    for (int stick = 0; stick < sockets->sticks; ++stick)
      places.push_back({Place::Kind::Device, QStringLiteral("/media/%1").arg(stick), QString::number(stick)});
    return places;
  };
}

void awaitChange(PlacesWatch& watch) {
  tests::qtApplication();
  QEventLoop loop;
  bool changed = false;
  QObject::connect(&watch, &PlacesWatch::changed, &loop, [&] {
    changed = true;
    loop.quit();
  });
  QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
  loop.exec();
  REQUIRE(changed);
}

}  // namespace

TEST_CASE("devices come and go and are looked for on another thread") {
  tests::qtApplication();
  const auto sockets = std::make_shared<Sockets>();
  PlacesWatch watch(sourceOf(sockets));
  watch.start();
  CHECK_FALSE(watch.hasLooked());
  sockets->may.release(1);
  awaitChange(watch);
  CHECK(watch.hasLooked());
  CHECK(watch.places().empty());
  CHECK(sockets->lookedOn.load() != QThread::currentThreadId());
  sockets->sticks = 2;
  sockets->may.release(1);
  awaitChange(watch);
  CHECK(watch.places().size() == 2);
}

TEST_CASE("a look that does not come back is not asked for again and not believed after the list was left") {
  tests::qtApplication();
  const auto sockets = std::make_shared<Sockets>();
  sockets->sticks = 1;
  PlacesWatch watch(sourceOf(sockets));
  int changes = 0;
  QObject::connect(&watch, &PlacesWatch::changed, [&] { ++changes; });
  for (int time = 0; time < 5; ++time) {
    watch.start();
    watch.forget();
  }
  sockets->may.release(1);
  QEventLoop loop;
  QTimer::singleShot(std::chrono::milliseconds(200), &loop, &QEventLoop::quit);
  loop.exec();
  CHECK(sockets->looks == 1);
  CHECK(changes == 0);
  CHECK(watch.places().empty());
}

}  // namespace mahfooz::desktop
