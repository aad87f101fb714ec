#include "tests/app/desktop/Hands.h"
#include "tests/app/desktop/Scenes.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

// What a helpdesk and a kiosk have otherwise than home.
namespace mahfooz::desktop {

namespace {

void plugIn(Stage& stage) {
  const QDir folder(stage.folder.path());
  check(folder.mkpath(QStringLiteral("DCIM")) && folder.mkpath(QStringLiteral("تصویریں")));
  for (const char* name : {"IMG_1.jpg", "IMG_2.heic", "VID_3.mp4", "IMG_4.png"}) {
    QFile file(folder.filePath(QLatin1String(name)));
    check(file.open(QIODevice::WriteOnly) && file.resize(2'411'724));
  }
  stage.plugIn({{Place::Kind::Device, stage.folder.path(), QStringLiteral("CARD 32GB")},
                {Place::Kind::Pictures, stage.folder.path(), {}},
                {Place::Kind::Downloads, stage.folder.path(), {}}});
}

QAbstractButton* nthOf(Stage& stage, const char* role, int place) {
  for (QAbstractButton* button : stage.window.page(stage.flow.current()).findChildren<QAbstractButton*>()) {
    if (button->property("role").toString() == QLatin1String(role) && button->isVisible() && place-- == 0)
      return button;
  }
  return nullptr;
}

// Disks are read on other threads.
void press(Stage& stage, const char* role, int place) {
  static_cast<void>(QTest::qWaitFor([&] { return nthOf(stage, role, place) != nullptr; }, 5000));
  if (QAbstractButton* button = nthOf(stage, role, place)) button->click();
  settle();
}

void openFolder(Stage& stage) {
  plugIn(stage);
  stage.at(Page::Choose);
  press(stage, "large", 0);
  press(stage, "row", 0);
}

const std::vector<Scene>& commonScenes() {
  static const std::vector<Scene> all = {
      {"1-look",
       [](Stage& stage) {
         stage.at(Page::Welcome);
         stage.window.lookButton().click();
       }},
      {"1-welcome", [](Stage& stage) { stage.at(Page::Welcome); }},
      {"2-before", [](Stage& stage) { stage.at(Page::Before); }},
      {"3-consent", [](Stage& stage) { stage.at(Page::Who); }},
      {"3-consent-other",
       [](Stage& stage) {
         stage.at(Page::Who);
         press(stage, "quiet", 0);
       }},
      {"3-who",
       [](Stage& stage) {
         stage.at(Page::Who);
         press(stage, "choice", 0);
       }},
      {"3-who-child",
       [](Stage& stage) {
         stage.at(Page::Who);
         press(stage, "choice", 0);
         press(stage, "choice", 2);
       }},
      {"3-elsewhere",
       [](Stage& stage) {
         stage.at(Page::Who);
         press(stage, "choice", 1);
       }},
      {"4-choose", [](Stage& stage) { stage.at(Page::Choose); }},
      {"4-places-none",
       [](Stage& stage) {
         stage.at(Page::Choose);
         press(stage, "large", 0);
         QTest::qWait(500);
       }},
      {"4-places",
       [](Stage& stage) {
         plugIn(stage);
         stage.at(Page::Choose);
         press(stage, "large", 0);
         static_cast<void>(QTest::qWaitFor([&] { return nthOf(stage, "row", 0) != nullptr; }, 5000));
       }},
      {"4-folder",
       [](Stage& stage) {
         openFolder(stage);
         press(stage, "row", 5);
         press(stage, "row", 4);
       }},
      {"4-chosen",
       [](Stage& stage) {
         stage.reachCodes();
         stage.flow.back();
       }},
      {"5-codes",
       [](Stage& stage) {
         stage.reachCodes();
         stage.hasher.succeed(1, 100);
         stage.hasher.start(2);
         stage.hasher.progress(2, 420);
       }},
      {"6-review", [](Stage& stage) { stage.reachReview(); }},
      {"7-keep", [](Stage& stage) { stage.reachKeep(); }},
      {"9-help", [](Stage& stage) { stage.at(Page::Help); }},
      {"9-helplines", [](Stage& stage) { stage.at(Page::Helplines); }},
      {"9-article",
       [](Stage& stage) {
         stage.at(Page::Help);
         press(stage, "choice", stage.kiosk == nullptr ? 2 : 1);
       }},
      {"8-case-open",
       [](Stage& stage) {
         cases::ItemStatus item;
         item.status = cases::StatusWord::Active;
         stage.openCase({item});
       }},
      {"8-case",
       [](Stage& stage) {
         stage.at(Page::MyCase);
         settle();
         if (auto* field = stage.window.page(Page::MyCase).findChild<QLineEdit*>()) field->setFocus();
       }},
  };
  return all;
}

const std::vector<Scene>& kioskOwnScenes() {
  static const std::vector<Scene> all = {
      {"0-calm", [](Stage& stage) { stage.window.startAgain(); }},
      {"0-calm-helplines",
       [](Stage& stage) {
         stage.window.startAgain();
         for (int turn = 0; turn < 6; ++turn)
           stage.kiosk->calm().turn();
       }},
      {"0-operator",
       [](Stage& stage) {
         stage.window.startAgain();
         stage.kiosk->calm().staffButton().click();
         stage.kiosk->gate().tryCode(QStringLiteral("1"));
       }},
      {"0-idle",
       [](Stage& stage) {
         stage.at(Page::Before);
         stage.wait(std::chrono::seconds(125));
       }},
  };
  return all;
}

}  // namespace

const std::vector<Scene>& helpdeskScenes() {
  return commonScenes();
}

const std::vector<Scene>& kioskScenes() {
  static const std::vector<Scene> all = [] {
    std::vector<Scene> scenes = kioskOwnScenes();
    scenes.insert(scenes.end(), commonScenes().begin(), commonScenes().end());
    return scenes;
  }();
  return all;
}

}  // namespace mahfooz::desktop
