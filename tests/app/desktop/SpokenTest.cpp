#include "app/desktop/widget/Notice.h"
#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Hands.h"
#include "tests/app/desktop/Stage.h"

#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QProgressBar>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

// What a screen reader is told while something happens. What it finds when nothing does is the walk's (WalkTest.cpp), and
// reading_walk.py asks the running program through AT-SPI.
namespace mahfooz::desktop {

namespace {

// What happened to the accessible tree while it listens.
class Listener {
 public:
  Listener() {
    constexpr int kMilliseconds = 20'000;  // until the bus for screen readers has answered
    REQUIRE(QTest::qWaitFor(&QAccessible::isActive, kMilliseconds));
    s_news.clear();
    s_before = QAccessible::installUpdateHandler(listen);
  }
  ~Listener() { QAccessible::installUpdateHandler(s_before); }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  [[nodiscard]] static std::size_t count(QAccessible::Event kind, const QObject* of) {
    return static_cast<std::size_t>(
        std::count(s_news.begin(), s_news.end(), std::pair<QAccessible::Event, const QObject*>(kind, of)));
  }

 private:
  static void listen(QAccessibleEvent* event) { s_news.emplace_back(event->type(), event->object()); }

  static inline std::vector<std::pair<QAccessible::Event, const QObject*>> s_news;
  static inline QAccessible::UpdateHandler s_before = nullptr;
};

QProgressBar& barNamed(Stage& stage, const QString& name) {
  for (QProgressBar* bar : stage.window.page(Page::Codes).findChildren<QProgressBar*>()) {
    if (bar->accessibleName() == name) return *bar;
  }
  FAIL("no bar is called " << name.toStdString());
  std::abort();
}

}  // namespace

TEST_CASE("progress is told while it goes on, of each file and of the whole") {
  testApplication();
  const Listener listener;
  Stage stage(cases::Language::English, Shade::Light);
  stage.window.QWidget::show();
  stage.reachCodes();
  settle();
  const QProgressBar& whole = barNamed(stage, QStringLiteral("All files"));
  stage.hasher.start(1);
  for (const int permille : {100, 350, 800}) {
    const std::size_t before = Listener::count(QAccessible::ValueChanged, &whole);
    stage.hasher.progress(1, permille);
    CHECK(Listener::count(QAccessible::ValueChanged, &whole) > before);
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(const_cast<QProgressBar*>(&whole));
    REQUIRE(told->valueInterface() != nullptr);
    CHECK(told->valueInterface()->currentValue().toInt() == whole.value());
  }
  CHECK(whole.value() > 0);
}

TEST_CASE("an error is told as news when it appears, with its advice") {
  testApplication();
  const Listener listener;
  Stage stage(cases::Language::Urdu, Shade::Light);
  stage.window.QWidget::show();
  stage.at(Page::Who);
  settle();
  auto* notice = stage.window.page(Page::Who).findChild<Notice*>();
  const std::size_t before = Listener::count(QAccessible::ObjectShow, notice);
  stage.door.shut(ErrorCode::ServiceUnavailable);
  settle();
  CHECK(Listener::count(QAccessible::ObjectShow, notice) > before);
  QAccessibleInterface* told = QAccessible::queryAccessibleInterface(notice);
  CHECK(told->role() == QAccessible::Notification);
  CHECK(told->text(QAccessible::Name) == QStringLiteral("سروس سے ابھی رابطہ نہیں ہو رہا"));
  CHECK_FALSE(told->text(QAccessible::Description).isEmpty());
}

}  // namespace mahfooz::desktop
