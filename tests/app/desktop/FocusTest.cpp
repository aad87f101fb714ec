#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Contrast.h"
#include "tests/app/desktop/Hands.h"
#include "tests/app/desktop/LayoutAudit.h"
#include "tests/app/desktop/Scenes.h"
#include "tests/app/desktop/Settings.h"

#include <QtTest/QTest>
#include <QtWidgets/QScrollArea>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

// The focus is seen wherever it goes, in the pixels of the window (WCAG 2.2, 2.4.7, 2.4.11 and 1.4.11).
namespace mahfooz::desktop {

namespace {

QImage pixelsAround(const QWidget& part) {
  constexpr int kMargin = 3;
  QWidget* window = part.window();
  const QRect place = QRect(part.mapTo(window, QPoint()), part.size()).adjusted(-kMargin, -kMargin, kMargin, kMargin);
  return window->grab(place & window->rect()).toImage();
}

// How many pixels the focus has changed into a colour that stands out from the ground around the part.
int changedPixels(const QImage& calm, const QImage& focused) {
  const QColor ground = focused.pixelColor(0, 0);
  int changed = 0;
  for (int y = 0; y < focused.height(); ++y) {
    for (int x = 0; x < focused.width(); ++x) {
      if (calm.pixel(x, y) == focused.pixel(x, y)) continue;
      changed += contrast(focused.pixelColor(x, y), ground) >= kPartContrast ? 1 : 0;
    }
  }
  return changed;
}

// The part as it would be with the focus elsewhere.
QImage withoutFocus(Stage& stage, QWidget& part) {
  stage.window.setFocus();
  settle();
  return pixelsAround(part);
}

void checkSeen(Stage& stage, QWidget& part) {
  const QImage focused = pixelsAround(part);
  const QImage calm = withoutFocus(stage, part);
  part.setFocus(Qt::TabFocusReason);
  settle();
  INFO(nameOfPart(part).toStdString());
  REQUIRE(focused.size() == calm.size());
  CHECK(changedPixels(calm, focused) >= part.width() + part.height());  // half of a line of one pixel around it
}

// Not below the edge of the scrolled page: the whole part, or as much as there is room for.
void checkInSight(const QWidget& part) {
  for (const QWidget* around = part.parentWidget(); around != nullptr; around = around->parentWidget()) {
    const auto* area = qobject_cast<const QScrollArea*>(around);
    if (area == nullptr || !area->widget()->isAncestorOf(&part)) continue;
    const QRect place(part.mapTo(area->viewport(), QPoint()), part.size());
    const int seen = place.intersected(area->viewport()->rect()).height();
    INFO(nameOfPart(part).toStdString() << " at " << place.y() << " in " << area->viewport()->height());
    CHECK(seen >= std::min(part.height(), area->viewport()->height()));
  }
}

// Tab through the whole window once. Gives how many parts had the focus.
std::size_t walk(Stage& stage) {
  std::set<QWidget*> visited;
  for (int steps = 0; steps < 100; ++steps) {
    QTest::keyClick(stage.window.windowHandle(), Qt::Key_Tab);
    settle();
    QWidget* part = QApplication::focusWidget();
    if (part == nullptr || !visited.insert(part).second) break;
    checkInSight(*part);
    checkSeen(stage, *part);
  }
  return visited.size();
}

void walkThrough(const Scene& scene, Mode mode, cases::Language language, Shade shade, int percent) {
  Stage stage(language, shade, percent, mode);
  const bool isPage = playScene(stage, scene, screens(mode).back().window);
  if (!isPage) return;
  showStage(stage);
  INFO(scene.name << " " << nameOf(mode) << " " << nameOf(language) << " " << nameOf(shade) << " " << percent << " %");
  CHECK(walk(stage) >= 3);  // the three of the bar at least
}

}  // namespace

TEST_CASE("Tab reaches every part of every page, and the focus is seen on it") {
  testApplication();
  for (const Mode mode : {Mode::Home, Mode::Helpdesk}) {  // a kiosk has no keyboard
    for (const Scene& scene : scenes(mode))
      walkThrough(scene, mode, cases::Language::Urdu, Shade::Light, 100);
  }
}

TEST_CASE("the focus is seen in dark and in high contrast, and with large text") {
  testApplication();
  char page = '0';
  for (const Scene& scene : scenes(Mode::Home)) {
    if (scene.name[0] == page) continue;  // one state of each page
    page = scene.name[0];
    walkThrough(scene, Mode::Home, cases::Language::English, Shade::Dark, 100);
    walkThrough(scene, Mode::Home, cases::Language::Urdu, Shade::Contrast, 200);
  }
}

TEST_CASE("a page without fields is read to its end by keyboard") {
  testApplication();
  for (const Page page : {Page::Helplines, Page::Article}) {
    Stage stage(cases::Language::Urdu, Shade::Light, 200);
    stage.window.resize(screens(Mode::Home).back().window);
    showStage(stage);
    stage.at(page);
    settle();
    const auto* area = stage.window.page(page).findChild<QScrollArea*>();
    const auto top = [area] { return area->widget()->mapTo(area->viewport(), QPoint()).y(); };
    const auto press = [&stage](Qt::Key key) {
      QTest::keyClick(stage.window.windowHandle(), key);
      settle();
    };
    if (page == Page::Helplines) {
      press(Qt::Key_PageDown);
      CHECK(top() < 0);
      press(Qt::Key_End);
      CHECK(top() + area->widget()->height() == area->viewport()->height());
    }
    press(Qt::Key_Home);
    CHECK(top() == 0);
  }
}

}  // namespace mahfooz::desktop
