// mahfooz-modes-gallery OUTDIR [BEGINNING OF A NAME]: pictures of what is special to the helpdesk and the kiosk, in
// both languages and on the screens that they meet, for eyes.

#include "app/desktop/look/Fonts.h"
#include "app/desktop/mode/PolicyNotice.h"
#include "app/desktop/words/PolicyWords.h"
#include "tests/app/desktop/Hands.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

#include <cstdio>
#include <functional>
#include <vector>

namespace {

using namespace mahfooz;
using namespace mahfooz::desktop;

struct Scene {
  const char* name;
  std::function<void(Stage&)> play;
  bool forKioskOnly = false;
};

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

const std::vector<Scene>& scenes() {
  static const std::vector<Scene> all = {
      {"0-calm", [](Stage& stage) { stage.window.startAgain(); }, true},
      {"0-calm-helplines",
       [](Stage& stage) {
         stage.window.startAgain();
         for (int turn = 0; turn < 6; ++turn)
           stage.kiosk->calm().turn();
       },
       true},
      {"0-operator",
       [](Stage& stage) {
         stage.window.startAgain();
         stage.kiosk->calm().staffButton().click();
         stage.kiosk->gate().tryCode(QStringLiteral("1"));
       },
       true},
      {"0-idle",
       [](Stage& stage) {
         stage.at(Page::Before);
         stage.wait(std::chrono::seconds(125));
       },
       true},
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

struct Setting {
  Mode mode;
  QSize size;
  const char* name;
};

constexpr Setting kSettings[] = {{Mode::Helpdesk, {1024, 600}, "helpdesk-1024"},
                                 {Mode::Helpdesk, {1366, 768}, "helpdesk-1366"},
                                 {Mode::Kiosk, {1024, 600}, "kiosk-1024"},
                                 {Mode::Kiosk, {1366, 768}, "kiosk-1366"},
                                 {Mode::Kiosk, {1080, 1920}, "kiosk-1080"}};

// Without full screen, which the size of the picture takes the place of.
bool draw(const Scene& scene, const Setting& setting, cases::Language language, const QDir& target) {
  const bool isKiosk = setting.mode == Mode::Kiosk;
  Stage stage(language, Shade::Light, isKiosk ? Appearance::textPercentAtKiosk(setting.size.height()) : 100,
              setting.mode);
  stage.window.resize(setting.size);
  stage.window.QWidget::show();
  settle();
  if (stage.kiosk != nullptr) Q_EMIT stage.kiosk->calm().begun();
  scene.play(stage);
  settle();
  stage.window.resize(setting.size);
  settle();
  const QString file = QStringLiteral("%1_%2_%3.png")
                           .arg(QLatin1String(scene.name), QLatin1String(setting.name),
                                language == cases::Language::Urdu ? QStringLiteral("ur") : QStringLiteral("en"));
  return stage.window.grab().save(target.filePath(file));
}

bool drawPolicyNotice(const QDir& target) {
  const Stage stage(cases::Language::Urdu, Shade::Light);
  PolicyNotice notice(policyFaultWords({PolicyFault::Kind::UnknownKey, QStringLiteral("idleTime")}),
                      policyFaultAdvice());
  notice.show();
  settle();
  return notice.grab().save(target.filePath(QStringLiteral("9-policy.png")));
}

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  if (argc != 2 && argc != 3) {
    std::fputs("usage: mahfooz-modes-gallery OUTDIR [BEGINNING OF A NAME]\n", stderr);
    return 2;
  }
  const QByteArray wanted(argc == 3 ? argv[2] : "");
  const QDir target(QString::fromLocal8Bit(argv[1]));
  if (!target.mkpath(QStringLiteral(".")) || !loadFonts()) return 1;
  for (const Setting& setting : kSettings) {
    for (const Scene& scene : scenes()) {
      if (scene.forKioskOnly && setting.mode != Mode::Kiosk) continue;
      for (const auto language : {cases::Language::Urdu, cases::Language::English}) {
        if (QByteArray(scene.name).startsWith(wanted) && !draw(scene, setting, language, target)) return 1;
      }
    }
  }
  return drawPolicyNotice(target) ? 0 : 1;
}
