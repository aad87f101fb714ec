#include "app/desktop/widget/Text.h"
#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Hands.h"

#include <catch2/catch.hpp>

#include <array>

namespace mahfooz::desktop {

namespace {

void checkNothingIsClipped(Stage& stage) {
  for (const Text* label : stage.window.findChildren<Text*>()) {
    if (!label->isVisible() || label->text().isEmpty()) continue;
    INFO(label->text().toStdString());
    if (label->wordWrap()) {
      CHECK(label->height() >= label->heightForWidth(label->width()));
    } else {
      CHECK(label->width() >= label->minimumSizeHint().width());
    }
  }
  for (const QAbstractButton* button : stage.window.findChildren<QAbstractButton*>()) {
    if (!button->isVisible()) continue;
    INFO(button->text().toStdString());
    CHECK(button->width() >= button->minimumSizeHint().width());
  }
}

struct Setting {
  Mode mode;
  QSize size;
  int textPercent;
};

const std::array kSettings = {
    Setting{Mode::Helpdesk, {1024, 600}, 100}, Setting{Mode::Helpdesk, {1366, 768}, 150},
    Setting{Mode::Helpdesk, {1366, 768}, 200}, Setting{Mode::Kiosk, {1024, 600}, 100},
    Setting{Mode::Kiosk, {1366, 768}, 200},    Setting{Mode::Kiosk, {1080, 1920}, 150},
    Setting{Mode::Kiosk, {1080, 1920}, 200},
};

void showAt(Stage& stage, QSize size) {
  stage.window.resize(size);
  stage.window.QWidget::show();
  settle();
  if (stage.kiosk != nullptr) Q_EMIT stage.kiosk->calm().begun();
  settle();
}

void checkPage(const Setting& setting, cases::Language language, Page page) {
  Stage stage(language, Shade::Light, setting.textPercent, setting.mode);
  showAt(stage, setting.size);
  reach(stage, page);
  stage.waiting.hold(12, 0);
  settle();
  INFO(static_cast<int>(page) << " mode " << static_cast<int>(setting.mode) << ' ' << setting.size.width() << " at "
                              << setting.textPercent);
  CHECK(stage.window.size() == setting.size);
  checkNothingIsClipped(stage);
}

void checkPages(bool (*isWanted)(const Setting& setting)) {
  testApplication();
  int checked = 0;
  for (const Setting& setting : kSettings) {
    if (!isWanted(setting)) continue;
    for (const auto language : {cases::Language::Urdu, cases::Language::English}) {
      for (const Page page : pagesOf(setting.mode)) {
        checkPage(setting, language, page);
        ++checked;
      }
    }
  }
  CHECK(checked >= 50);
}

}  // namespace

TEST_CASE("every page of the helpdesk can be read in full in both languages") {
  checkPages([](const Setting& setting) { return setting.mode == Mode::Helpdesk; });
}

TEST_CASE("every page of the kiosk can be read in full on a lying screen in both languages") {
  checkPages([](const Setting& setting) { return setting.mode == Mode::Kiosk && setting.size.height() < 1000; });
}

TEST_CASE("every page of the kiosk can be read in full on an upright screen in both languages") {
  checkPages([](const Setting& setting) { return setting.mode == Mode::Kiosk && setting.size.height() > 1000; });
}

TEST_CASE("the choice of text size and colours can be read in full at a helpdesk and a kiosk") {
  testApplication();
  for (const Setting& setting : kSettings) {
    for (const auto language : {cases::Language::Urdu, cases::Language::English}) {
      Stage stage(language, Shade::Light, setting.textPercent, setting.mode);
      showAt(stage, setting.size);
      stage.window.lookButton().click();
      settle();
      INFO("mode " << static_cast<int>(setting.mode) << ' ' << setting.size.width() << " at " << setting.textPercent);
      CHECK(stage.window.size() == setting.size);
      checkNothingIsClipped(stage);
    }
  }
}

TEST_CASE("the kiosk's own screens can be read in full on every screen") {
  testApplication();
  for (const QSize size : {QSize(1024, 600), QSize(1366, 768), QSize(1080, 1920)}) {
    Stage stage(cases::Language::Urdu, Shade::Light, Appearance::textPercentAtKiosk(size.height()), Mode::Kiosk);
    stage.window.resize(size);
    stage.window.QWidget::show();
    for (int card = 0; card < 7; ++card) {
      settle();
      INFO(size.width() << " card " << stage.kiosk->calm().card());
      checkNothingIsClipped(stage);
      stage.kiosk->calm().turn();
    }
    stage.kiosk->calm().staffButton().click();
    settle();
    CHECK(stage.window.size() == size);
    checkNothingIsClipped(stage);
  }
}

}  // namespace mahfooz::desktop
