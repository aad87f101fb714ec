#include "app/desktop/widget/Text.h"
#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Hands.h"

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

void reach(Stage& stage, Page page) {
  if (page == Page::Codes) return stage.reachCodes();
  if (page == Page::Review) return stage.reachReview();
  if (page == Page::Keep) return stage.reachKeep();
  stage.at(page);
}

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

}  // namespace

TEST_CASE("every page of the helpdesk and the kiosk can be read in full on their screens in both languages") {
  testApplication();
  for (const auto& [mode, size] :
       {std::pair(Mode::Helpdesk, QSize(1024, 600)), std::pair(Mode::Kiosk, QSize(1024, 600)),
        std::pair(Mode::Kiosk, QSize(1080, 1920))}) {
    for (const auto language : {cases::Language::Urdu, cases::Language::English}) {
      for (const Page page : {Page::Welcome, Page::Before, Page::Who, Page::Choose, Page::Codes, Page::Review,
                              Page::Keep, Page::Elsewhere, Page::MyCase}) {
        Stage stage(language, Shade::Light, mode);
        stage.window.resize(size);
        stage.window.QWidget::show();
        settle();
        if (stage.kiosk != nullptr) Q_EMIT stage.kiosk->calm().begun();
        reach(stage, page);
        settle();
        INFO(static_cast<int>(page) << " mode " << static_cast<int>(mode));
        CHECK(stage.window.size() == size);
        checkNothingIsClipped(stage);
      }
    }
  }
}

TEST_CASE("the kiosk's own screens can be read in full on every screen") {
  testApplication();
  for (const QSize size : {QSize(1024, 600), QSize(1366, 768), QSize(1080, 1920)}) {
    Stage stage(cases::Language::Urdu, Shade::Light, Mode::Kiosk);
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
