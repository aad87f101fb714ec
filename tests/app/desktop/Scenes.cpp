#include "tests/app/desktop/Scenes.h"

#include "tests/app/desktop/Hands.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace mahfooz::desktop {

namespace {

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

release::UpdateManifest someManifest() {
  return {{{0, 2, 0}},
          "2026-12-01",
          "https://mahfooz.example/get",
          {"بڑی تصویروں کے کوڈ اب جلدی بنتے ہیں۔", "Codes of large pictures are made faster."}};
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

const std::vector<Scene>& homeScenes() {
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
      {"1-look", [](Stage& stage) { stage.window.lookButton().click(); }},
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

}  // namespace

const std::vector<Scene>& scenes(Mode mode) {
  switch (mode) {
    case Mode::Home:
      return homeScenes();
    case Mode::Helpdesk:
      return helpdeskScenes();
    case Mode::Kiosk:
      return kioskScenes();
  }
  return homeScenes();
}

bool playScene(Stage& stage, const Scene& scene, const QSize& window) {
  stage.window.resize(window);
  stage.window.QWidget::show();
  settle();
  if (stage.kiosk != nullptr) Q_EMIT stage.kiosk->calm().begun();
  scene.play(stage);
  settle();
  return stage.window.findChild<QFileDialog*>() == nullptr;
}

}  // namespace mahfooz::desktop
