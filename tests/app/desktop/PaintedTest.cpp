#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Contrast.h"
#include "tests/app/desktop/Hands.h"
#include "tests/app/desktop/LayoutAudit.h"
#include "tests/app/desktop/Scenes.h"
#include "tests/app/desktop/Settings.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

// What is really painted, in all three sets of colours.
namespace mahfooz::desktop {

namespace {

// The colour that most of a part's pixels have: words cover less than half of their box.
QColor groundOf(const QWidget& part, const QImage& page) {
  const QRect place = QRect(part.mapTo(part.window(), QPoint()), part.size()) & page.rect();
  std::map<QRgb, int> counts;
  for (int y = place.top(); y <= place.bottom(); ++y) {
    for (int x = place.left(); x <= place.right(); ++x)
      ++counts[page.pixel(x, y)];
  }
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& one, const auto& other) { return one.second < other.second; });
  return most == counts.end() ? QColor() : QColor(most->first);
}

bool isSeen(const QWidget& part) {
  return part.isVisible() && part.isEnabled() && !part.visibleRegion().isEmpty();
}

// Words and the colour that the style sheet has given them.
std::vector<std::pair<const QWidget*, QColor>> wordsIn(const QWidget& window) {
  std::vector<std::pair<const QWidget*, QColor>> words;
  for (const QWidget* part : window.findChildren<QWidget*>()) {
    if (!isSeen(*part)) continue;
    const auto* label = qobject_cast<const QLabel*>(part);
    const auto* button = qobject_cast<const QAbstractButton*>(part);
    if (label != nullptr && !label->text().isEmpty()) words.emplace_back(part, part->palette().color(QPalette::WindowText));
    if (button != nullptr && !button->text().isEmpty())
      words.emplace_back(part, part->palette().color(QPalette::ButtonText));
    if (qobject_cast<const QLineEdit*>(part) != nullptr) words.emplace_back(part, part->palette().color(QPalette::Text));
  }
  return words;
}

void checkWords(Stage& stage, const std::string& how) {
  const QImage page = stage.window.grab().toImage();
  const auto words = wordsIn(stage.window);
  CHECK(words.size() >= 2);
  for (const auto& [part, ink] : words) {
    const QColor ground = groundOf(*part, page);
    INFO(how << ": " << nameOfPart(*part).toStdString() << " " << ink.name().toStdString() << " on "
             << ground.name().toStdString());
    CHECK(contrast(ink, ground) >= kTextContrast);
  }
}

// The colours change while the window is open.
void checkScene(const Scene& scene, Mode mode) {
  Stage stage(cases::Language::Urdu, Shade::Light, mode);
  if (!playScene(stage, scene, screens(mode).front().window)) return;
  for (const Shade shade : kShades) {
    stage.appearance.chooseShade(shade);
    settle();
    checkWords(stage, std::string(scene.name) + " " + nameOf(mode) + " " + nameOf(shade));
  }
}

void pause(int milliseconds) {
  QEventLoop wait;
  QTimer::singleShot(milliseconds, &wait, &QEventLoop::quit);
  wait.exec();
}

}  // namespace

TEST_CASE("words stand out from what is painted behind them on every page") {
  testApplication();
  for (const Mode mode : kModes) {
    for (const Scene& scene : scenes(mode))
      checkScene(scene, mode);
  }
}

TEST_CASE("nothing moves by itself") {
  testApplication().setCursorFlashTime(0);  // the cursor blinks as the system has it
  char page = '0';
  for (const Scene& scene : scenes(Mode::Home)) {
    if (scene.name[0] == page) continue;  // one state of each page
    page = scene.name[0];
    Stage stage(cases::Language::Urdu, Shade::Light);
    playScene(stage, scene, screens(Mode::Home).front().window);
    pause(100);
    const QImage before = stage.window.grab().toImage();
    pause(400);  // an animation at ten pictures a second or more would be seen
    INFO(scene.name);
    CHECK(stage.window.grab().toImage() == before);
  }
}

}  // namespace mahfooz::desktop
