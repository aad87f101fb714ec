// mahfooz-gallery OUTDIR: a picture of every page in its states, in both languages, light and dark, for eyes.

#include "app/desktop/look/Fonts.h"
#include "tests/app/desktop/Stage.h"

#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>

#include <cstdio>
#include <functional>
#include <vector>

namespace {

using namespace mahfooz;
using namespace mahfooz::desktop;

struct Scene {
  const char* name;
  std::function<void(Stage&)> play;
};

void elsewhere(Stage& stage, ElsewhereReason reason) {
  stage.at(Page::Who);
  stage.session.setElsewhere(reason);
  stage.at(Page::Elsewhere);
}

std::vector<cases::ItemStatus> someStatus() {
  return {{MediaKind::Photo, cases::StatusWord::Active, {}},
          {MediaKind::Photo,
           cases::StatusWord::Blocked,
           {{"Example Social", cases::StatusWord::Blocked}, {"Video Site", cases::StatusWord::PendingReview}}}};
}

void answerCase(Stage& stage) {
  stage.at(Page::MyCase);
  const std::string number = cases::CaseNumber::random().text();
  stage.session.lookup().ask(stage.link, QString::fromStdString(number), QStringLiteral("48210573"));
  stage.link->answerStatus(someStatus());
}

// Nothing can be sent: too weak, too weak because dark, damaged, not a film.
void unsent(Stage& stage) {
  stage.reachCodes();
  stage.hasher.succeed(1, 5);
  MediaFingerprints dark = FakeHasher::photo(2, 4);
  dark.qualityClass = QualityClass::WeakDark;
  stage.hasher.answer(2, dark);
  stage.hasher.fail(3, ErrorCode::FileCorrupt);
  stage.hasher.fail(4, ErrorCode::VideoMissing);
}

// Presses the first visible button of the page whose text is one of these.
void press(Stage& stage, const char* role, int place) {
  int seen = 0;
  for (QPushButton* button : stage.window.page(stage.flow.current()).findChildren<QPushButton*>()) {
    if (button->property("role").toString() != QLatin1String(role) || !button->isVisible()) continue;
    if (seen++ == place) return button->click();
  }
}

const std::vector<Scene>& scenes() {
  static const std::vector<Scene> all = {
      {"1-welcome", [](Stage& stage) { stage.at(Page::Welcome); }},
      {"2-before", [](Stage& stage) { stage.at(Page::Before); }},
      {"3-who", [](Stage& stage) { stage.at(Page::Who); }},
      {"3-who-help",
       [](Stage& stage) {
         stage.at(Page::Who);
         press(stage, "choice", 2);
       }},
      {"3-who-shut",
       [](Stage& stage) {
         stage.at(Page::Who);
         stage.door.shut(ErrorCode::ServiceUnavailable);
       }},
      {"3-elsewhere-other", [](Stage& stage) { elsewhere(stage, ElsewhereReason::SomeoneElse); }},
      {"3-elsewhere-adult", [](Stage& stage) { elsewhere(stage, ElsewhereReason::ServiceTakesNoAdults); }},
      {"4-choose-empty", [](Stage& stage) { stage.at(Page::Choose); }},
      {"4-picker",
       [](Stage& stage) {
         stage.at(Page::Choose);
         stage.pick(QStringLiteral("IMG_20240311_184402.JPG"), 2'411'724);
         stage.pick(QStringLiteral("VID_20240312_201533.mp4"), 48'300'000);
         press(stage, "large", 0);
       }},
      {"4-choose-files",
       [](Stage& stage) {
         stage.reachCodes();
         stage.flow.back();
       }},
      {"5-codes-working",
       [](Stage& stage) {
         stage.reachCodes();
         stage.hasher.succeed(1, 100);
         stage.hasher.start(2);
         stage.hasher.progress(2, 420);
         stage.hasher.start(4);
         stage.hasher.progress(4, 180);
       }},
      {"5-codes-alike",
       [](Stage& stage) {
         stage.reachCodes();
         stage.hasher.succeed(1, 100);
         stage.hasher.succeed(2, 0);
         stage.hasher.succeedLike(3, 1, 60);
         stage.hasher.succeedVideo(4, 3'850);
       }},
      {"5-codes-unsent", [](Stage& stage) { unsent(stage); }},
      {"5-codes-done",
       [](Stage& stage) {
         stage.reachReview();
         stage.flow.back();
       }},
      {"6-review", [](Stage& stage) { stage.reachReview(); }},
      {"6-review-exact",
       [](Stage& stage) {
         stage.reachReview();
         press(stage, "secondary", 0);
       }},
      {"6-review-failed",
       [](Stage& stage) {
         stage.reachReview();
         stage.session.submission().send();
         stage.link->failSubmitted(ErrorCode::NoConnection);
       }},
      {"7-keep", [](Stage& stage) { stage.reachKeep(); }},
      {"8-case-empty", [](Stage& stage) { stage.at(Page::MyCase); }},
      {"8-case-wrong",
       [](Stage& stage) {
         stage.at(Page::MyCase);
         stage.session.lookup().ask(stage.link, QStringLiteral("123"), QStringLiteral("1"));
       }},
      {"8-case-status", answerCase},
  };
  return all;
}

struct Setting {
  cases::Language language;
  Shade shade;
  QSize size;
  const char* name;
};

const std::vector<Setting>& settings() {
  using cases::Language;
  static const std::vector<Setting> all = {
      {Language::Urdu, Shade::Light, {1040, 720}, "ur"},
      {Language::English, Shade::Light, {1040, 720}, "en"},
      {Language::Urdu, Shade::Dark, {1040, 720}, "ur-dark"},
      {Language::English, Shade::Dark, {1040, 720}, "en-dark"},
      {Language::Urdu, Shade::Light, {1024, 560}, "ur-small"},
      {Language::English, Shade::Light, {1024, 560}, "en-small"},
  };
  return all;
}

bool draw(const Scene& scene, const Setting& setting, const QDir& target) {
  Stage stage(setting.language, setting.shade);
  stage.window.resize(setting.size);
  stage.window.QWidget::show();
  QApplication::processEvents();
  scene.play(stage);
  for (int pass = 0; pass < 5; ++pass)
    QApplication::processEvents();  // layouts inside layouts
  const QString file = QStringLiteral("%1_%2.png").arg(QLatin1String(scene.name), QLatin1String(setting.name));
  auto* dialog = stage.window.findChild<QFileDialog*>();
  if (dialog == nullptr) return stage.window.grab().save(target.filePath(file));
  dialog->setDirectory(stage.folder.path());
  QEventLoop wait;
  QTimer::singleShot(300, &wait, &QEventLoop::quit);  // the folder is read by a thread
  wait.exec();
  return dialog->grab().save(target.filePath(file));
}

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  if (argc != 2) {
    std::fputs("usage: mahfooz-gallery OUTDIR\n", stderr);
    return 2;
  }
  const QDir target(QString::fromLocal8Bit(argv[1]));
  if (!target.mkpath(QStringLiteral(".")) || !loadFonts()) return 1;
  for (const Setting& setting : settings()) {
    for (const Scene& scene : scenes()) {
      if (!draw(scene, setting, target)) return 1;
    }
  }
  return 0;
}
