// mahfooz-gallery OUTDIR [NAME]: a picture of every page in its states, in both languages, light and dark, for eyes.

#include "app/desktop/look/Fonts.h"
#include "app/desktop/model/HelpDirectory.h"
#include "app/desktop/paper/ReceiptPaper.h"
#include "tests/app/desktop/Stage.h"

#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
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

// One photo more for the open case, sent and received.
void addOne(Stage& stage) {
  stage.session.beginAddition();
  stage.flow.addToCase();
  stage.pick(QStringLiteral("IMG_1.jpg"), 1'000);
  stage.session.makeCodes();
  stage.at(Page::Codes);
  stage.hasher.succeed(static_cast<int>(stage.hasher.paths.size()), 100);
  stage.at(Page::Review);
  stage.link->answerPrepared();
  stage.session.submission().send();
  stage.link->answerAdded();
  stage.link->answerStatus(someStatus());
}

void read(Stage& stage, int card) {
  stage.at(Page::Help);
  press(stage, "choice", card);
}

void someNotes(Stage& stage) {
  stage.notes.add({QStringLiteral("2026-11-20"), QStringLiteral("Instagram"), QStringLiteral("@some_name.99"),
                   QStringLiteral("https://example.com/p/Cx12"), QStringLiteral("دھمکی دی کہ تصویر سب کو بھیج دے گا")});
  stage.notes.add({QStringLiteral("2026-11-22"),
                   QStringLiteral("WhatsApp"),
                   QStringLiteral("+92 300 0000000"),
                   {},
                   QStringLiteral("Asked for money")});
}

release::UpdateManifest someManifest() {
  return {{{0, 2, 0}},
          "2026-12-01",
          "https://mahfooz.example/get",
          {"بڑی تصویروں کے کوڈ اب جلدی بنتے ہیں۔", "Codes of large pictures are made faster."}};
}

const std::vector<Scene>& scenes() {
  static const std::vector<Scene> all = {
      {"1-welcome", [](Stage& stage) { stage.at(Page::Welcome); }},
      {"1-welcome-waiting",
       [](Stage& stage) {
         stage.waiting.hold(2, 0);
         stage.at(Page::Welcome);
       }},
      {"1-welcome-delete",
       [](Stage& stage) {
         stage.waiting.hold(1, 1);
         stage.at(Page::Welcome);
         press(stage, "quiet", 0);
       }},
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
         stage.link->failSubmitted(ErrorCode::TlsFailed);
       }},
      {"6-review-later", [](Stage& stage) { stage.reachNoConnection(); }},
      {"7-keep-waiting",
       [](Stage& stage) {
         stage.reachNoConnection();
         stage.session.submission().keepForLater(stage.waiting);
         stage.waiting.answerKept({});
       }},
      {"7-keep-unsent",
       [](Stage& stage) {
         stage.reachNoConnection();
         stage.at(Page::Keep);
       }},
      {"7-keep", [](Stage& stage) { stage.reachKeep(); }},
      {"8-case-empty", [](Stage& stage) { stage.at(Page::MyCase); }},
      {"8-case-wrong",
       [](Stage& stage) {
         stage.at(Page::MyCase);
         stage.session.lookup().ask(stage.link, QStringLiteral("123"), QStringLiteral("1"));
       }},
      {"8-case-status", [](Stage& stage) { stage.openCase(someStatus()); }},
      {"8-case-added",
       [](Stage& stage) {
         stage.openCase(someStatus());
         addOne(stage);
       }},
      {"8-case-add-choose",
       [](Stage& stage) {
         stage.openCase(someStatus());
         QApplication::processEvents();  // the answer's buttons are shown by the event loop
         press(stage, "secondary", 0);
       }},
      {"8-take-back",
       [](Stage& stage) {
         stage.openCase(someStatus());
         stage.at(Page::TakeBack);
       }},
      {"8-take-back-sure",
       [](Stage& stage) {
         stage.openCase(someStatus());
         stage.at(Page::TakeBack);
         stage.session.withdrawal().ask();
       }},
      {"9-help", [](Stage& stage) { stage.at(Page::Help); }},
      {"9-help-search",
       [](Stage& stage) {
         stage.at(Page::Help);
         stage.window.page(Page::Help).findChild<QLineEdit*>()->setText(QStringLiteral("1799"));
       }},
      {"9-article-first", [](Stage& stage) { read(stage, 2); }},
      {"9-article-platforms", [](Stage& stage) { read(stage, 3); }},
      {"9-article-law", [](Stage& stage) { read(stage, 4); }},
      {"9-helplines", [](Stage& stage) { stage.at(Page::Helplines); }},
      {"9-notes-empty", [](Stage& stage) { stage.at(Page::Notes); }},
      {"9-notes",
       [](Stage& stage) {
         someNotes(stage);
         stage.at(Page::Notes);
       }},
      {"9-letter",
       [](Stage& stage) {
         someNotes(stage);
         stage.at(Page::Letter);
       }},
      {"9-about", [](Stage& stage) { stage.at(Page::About); }},
      {"9-about-newer",
       [](Stage& stage) {
         stage.at(Page::About);
         stage.updates.answerWith(Updates::State::Newer, someManifest());
       }},
      {"9-about-failed",
       [](Stage& stage) {
         stage.at(Page::About);
         stage.updates.failWith(ErrorCode::UpdateSignatureInvalid);
       }},
      {"9-about-off",
       [](Stage& stage) {
         stage.updates.be(Updates::State::Off);
         stage.at(Page::About);
       }},
      {"9-licences", [](Stage& stage) { stage.at(Page::Licences); }},
      {"9-licence",
       [](Stage& stage) {
         stage.at(Page::Licences);
         press(stage, "choice", 4);
       }},
      {"8-take-back-done",
       [](Stage& stage) {
         stage.openCase(someStatus());
         stage.at(Page::TakeBack);
         stage.session.withdrawal().ask();
         stage.session.takeBack();
         stage.link->answerWithdrawn({});
       }},
  };
  return all;
}

struct Setting {
  cases::Language language;
  Shade shade;
  QSize size;
  const char* name;
  int textPercent = 100;
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
      {Language::Urdu, Shade::Contrast, {1024, 560}, "ur-contrast-200", 200},
      {Language::English, Shade::Contrast, {1024, 560}, "en-contrast-200", 200},
  };
  return all;
}

bool draw(const Scene& scene, const Setting& setting, const QDir& target) {
  Stage stage(setting.language, setting.shade, setting.textPercent);
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

// The receipt as it is printed, at twice its size.
bool drawReceipt(const QDir& target) {
  ReceiptContent content;
  content.caseNumber = QStringLiteral("7K3M-Q9XD-42TN");
  content.pin = QStringLiteral("48210573");
  content.service[0] = QStringLiteral("Practice service");
  content.service[1] = QStringLiteral("مشق کی سروس");
  content.receivedOn = QStringLiteral("2026-11-25");
  const HelpDirectory directory = HelpDirectory::embedded();
  const auto english = directory.entries(HelpDirectory::Audience::Everyone, cases::Language::English);
  const auto urdu = directory.entries(HelpDirectory::Audience::Everyone, cases::Language::Urdu);
  for (std::size_t i = 0; i < english.size(); ++i)
    content.helplines.push_back({{english[i].name, urdu[i].name}, english[i].contact});
  content.helplinesChecked = QStringLiteral("2026-11");
  QImage paper((kPaperPoints * 2).toSize(), QImage::Format_RGB32);
  QPainter painter(&paper);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(2, 2);
  paintReceipt(painter, content);
  return paper.save(target.filePath(QStringLiteral("receipt.png")));
}

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  if (argc != 2 && argc != 3) {
    std::fputs("usage: mahfooz-gallery OUTDIR [BEGINNING OF A SCENE'S NAME]\n", stderr);
    return 2;
  }
  const QByteArray wanted(argc == 3 ? argv[2] : "");
  const QDir target(QString::fromLocal8Bit(argv[1]));
  if (!target.mkpath(QStringLiteral(".")) || !loadFonts()) return 1;
  for (const Setting& setting : settings()) {
    for (const Scene& scene : scenes()) {
      if (QByteArray(scene.name).startsWith(wanted) && !draw(scene, setting, target)) return 1;
    }
  }
  return drawReceipt(target) ? 0 : 1;
}
