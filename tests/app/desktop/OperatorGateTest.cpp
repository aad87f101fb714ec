#include "app/desktop/model/OperatorGate.h"
#include "tests/support/QtApplication.h"

#include <QtCore/QEventLoop>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

using namespace std::chrono_literals;

struct Door {
  OperatorGate::Clock::time_point now{1h};
  OperatorGate gate{*cases::OperatorCodeHash::of(*cases::OperatorCode::parse("482105")), [this] { return now; }};

  void tryCode(const char* typed) {
    gate.tryCode(QString::fromUtf8(typed));
    QEventLoop loop;
    QObject::connect(&gate, &OperatorGate::changed, &loop, [this, &loop] {
      if (gate.state() != OperatorGate::State::Checking) loop.quit();
    });
    QTimer::singleShot(30s, &loop, &QEventLoop::quit);
    if (gate.state() == OperatorGate::State::Checking) loop.exec();
  }
};

}  // namespace

TEST_CASE("the operator's code opens and is read in Urdu digits too") {
  tests::qtApplication();
  for (const char* typed : {"482105", "۴۸۲۱۰۵", "482 105"}) {
    Door door;
    int opened = 0;
    QObject::connect(&door.gate, &OperatorGate::opened, [&] { ++opened; });
    door.tryCode(typed);
    CHECK(opened == 1);
    CHECK(door.gate.state() == OperatorGate::State::Open);
  }
}

TEST_CASE("a wrong code does not open and the window stays alive while it is checked") {
  tests::qtApplication();
  Door door;
  door.gate.tryCode(QStringLiteral("111111"));
  CHECK(door.gate.state() == OperatorGate::State::Checking);  // on another thread: this one went on
  QEventLoop loop;
  QObject::connect(&door.gate, &OperatorGate::changed, &loop, &QEventLoop::quit);
  QTimer::singleShot(30s, &loop, &QEventLoop::quit);
  loop.exec();
  CHECK(door.gate.state() == OperatorGate::State::Resting);
}

TEST_CASE("wrong codes are answered slower and slower up to a minute") {
  tests::qtApplication();
  Door door;
  for (const auto& rest : {2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
    door.tryCode("12345");  // no code at all counts as a wrong one, and takes no hashing
    CHECK(door.gate.state() == OperatorGate::State::Resting);
    CHECK(door.gate.restLeft() == rest);
    door.tryCode("482105");  // not heard while it rests
    CHECK(door.gate.state() == OperatorGate::State::Resting);
    door.now += rest;
    CHECK(door.gate.state() == OperatorGate::State::Ready);
  }
  door.tryCode("482105");
  CHECK(door.gate.state() == OperatorGate::State::Open);
}

}  // namespace mahfooz::desktop
