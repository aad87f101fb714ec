#include "app/desktop/words/Isolated.h"
#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Stage.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QWindow>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include <catch2/catch.hpp>

#include <cstdlib>

namespace mahfooz::desktop {

namespace {

const std::vector<Page> kAllPages = {Page::Welcome, Page::Before,    Page::Who,       Page::Choose, Page::Codes,
                                     Page::Review,  Page::Keep,      Page::Elsewhere, Page::MyCase, Page::TakeBack,
                                     Page::Help,    Page::Helplines, Page::Notes,     Page::Letter,
                                     Page::About,   Page::Licences,  Page::Licence};

void settle() {
  for (int pass = 0; pass < 6; ++pass)
    testApplication().processEvents();  // layouts inside layouts
}

void reach(Stage& stage, Page page) {
  if (page == Page::Codes) return stage.reachCodes();
  if (page == Page::Review) return stage.reachReview();
  if (page == Page::Keep) return stage.reachKeep();
  stage.at(page);
}

// No label is given less room than its words need.
void checkNothingIsClipped(Stage& stage) {
  for (const QLabel* label : stage.window.findChildren<QLabel*>()) {
    if (!label->isVisible() || label->text().isEmpty() ||
        label->metaObject()->className() != QByteArray("mahfooz::desktop::Text"))
      continue;
    INFO(label->text().toStdString());
    if (label->wordWrap()) {
      CHECK(label->height() >= label->heightForWidth(label->width()));
    } else {
      CHECK(label->width() >= label->minimumSizeHint().width());
    }
  }
  for (const QPushButton* button : stage.window.findChildren<QPushButton*>()) {
    if (!button->isVisible()) continue;
    INFO(button->text().toStdString());
    CHECK(button->width() >= button->minimumSizeHint().width());
    CHECK(button->height() >= 44);
  }
}

QPushButton& buttonSaying(Stage& stage, Page page, const QString& words) {
  for (QPushButton* button : stage.window.page(page).findChildren<QPushButton*>()) {
    if (button->text() == words) return *button;
  }
  FAIL("no button says " << words.toStdString());
  std::abort();
}

// How many words on the page are these, shown.
int countOf(Stage& stage, Page page, const QString& words) {
  int count = 0;
  for (const QLabel* label : stage.window.page(page).findChildren<QLabel*>())
    count += label->text() == words ? 1 : 0;
  return count;
}

void pressShift(Stage& stage) {
  QKeyEvent press(QEvent::KeyPress, Qt::Key_Shift, Qt::ShiftModifier);
  QCoreApplication::sendEvent(stage.window.windowHandle(), &press);
}

}  // namespace

TEST_CASE("every page can be read in full on a small screen in both languages") {
  testApplication();
  for (const auto language : {cases::Language::Urdu, cases::Language::English}) {
    for (const Page page : kAllPages) {
      Stage stage(language, Shade::Light);
      stage.window.resize(1024, 560);
      stage.window.QWidget::show();
      settle();
      reach(stage, page);
      settle();
      INFO(static_cast<int>(page));
      CHECK(stage.flow.current() == page);
      checkNothingIsClipped(stage);
    }
  }
}

TEST_CASE("the direction follows the language while the window is open") {
  testApplication();
  Stage stage(cases::Language::Urdu, Shade::Light);
  stage.window.QWidget::show();
  stage.reachReview();
  CHECK(stage.window.layoutDirection() == Qt::RightToLeft);
  const QString number = stage.session.submission().caseNumber();
  stage.language.toggle();
  settle();
  CHECK(stage.window.layoutDirection() == Qt::LeftToRight);
  CHECK(stage.session.submission().caseNumber() == number);
  CHECK(stage.window.page(Page::Review).accessibleName() == QStringLiteral("Check and send"));
}

TEST_CASE("the exact text is shown left to right and is what was prepared") {
  testApplication();
  Stage stage(cases::Language::Urdu, Shade::Light);
  stage.reachReview();
  const auto* exact = stage.window.page(Page::Review).findChild<QPlainTextEdit*>();
  REQUIRE(exact != nullptr);
  CHECK(exact->toPlainText().isEmpty());  // laid out only when somebody wants to see it
  buttonSaying(stage, Page::Review, QStringLiteral("اصل متن دکھائیں")).click();
  CHECK(exact->layoutDirection() == Qt::LeftToRight);
  CHECK(exact->toPlainText() == stage.session.submission().exactText());
}

TEST_CASE("the exact text of a video of two hours opens whole and goes again") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.window.QWidget::show();
  stage.reachCodes();
  for (int id = 1; id <= 3; ++id)
    stage.hasher.succeed(id, 100);
  stage.hasher.succeedVideo(4, 7200);
  stage.at(Page::Review);
  stage.link->answerPrepared();
  const auto* exact = stage.window.page(Page::Review).findChild<QPlainTextEdit*>();
  buttonSaying(stage, Page::Review, QStringLiteral("Show the exact text")).click();
  settle();
  REQUIRE(exact->isVisible());
  CHECK(exact->toPlainText().size() > 900'000);
  CHECK(exact->toPlainText() == stage.session.submission().exactText());
  buttonSaying(stage, Page::Review, QStringLiteral("Hide the exact text")).click();
  CHECK(exact->toPlainText().isEmpty());
}

TEST_CASE("the Check page counts photos and videos") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.reachReview();
  CHECK(countOf(stage, Page::Review,
                QStringLiteral("The codes of 2 photos and 1 video, the answer “I was under 18”, the language of this "
                               "window, and a new case number with its key.")) == 1);
}

TEST_CASE("photos that look alike come under one line and every file keeps its row") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.reachCodes();
  const QString alike = QStringLiteral("These look alike. All their codes are sent.");
  stage.hasher.succeed(1, 100);
  stage.hasher.succeedLike(2, 1, 100);
  stage.hasher.succeedLike(3, 1, 100);
  CHECK(countOf(stage, Page::Codes, alike) == 0);
  stage.hasher.succeedVideo(4, 125);
  CHECK(countOf(stage, Page::Codes, alike) == 1);
  CHECK(countOf(stage, Page::Codes, QStringLiteral("Strong code")) == 4);
  CHECK(countOf(stage, Page::Codes,
                QStringLiteral("Video · 2 min 5 s · ") + sizeText(stage.session.codes().items()[3].sizeBytes)) == 1);
}

TEST_CASE("what cannot be sent is said with its reason and does not hold up the rest") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.reachCodes();
  stage.hasher.succeed(1, 100);
  stage.hasher.succeed(2, 0);
  stage.hasher.succeed(3, 5);
  stage.hasher.fail(4, ErrorCode::VideoMissing);
  CHECK(countOf(stage, Page::Codes, QStringLiteral("No code, not sent")) == 1);
  CHECK(countOf(stage, Page::Codes, QStringLiteral("Too weak, not sent")) == 1);
  CHECK(countOf(stage, Page::Codes, QStringLiteral("There is no video in this file")) == 1);
  CHECK(countOf(stage, Page::Codes,
                QStringLiteral("Nothing has been sent yet. 3 files cannot be sent; you see why below.")) == 1);
  CHECK(buttonSaying(stage, Page::Codes, QStringLiteral("Continue")).isEnabled());
}

TEST_CASE("Cancel in the middle of a long video leads back at once and stops the hasher") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.reachCodes();
  stage.hasher.start(4);
  stage.hasher.progress(4, 3);
  const int before = stage.hasher.cancels;
  buttonSaying(stage, Page::Codes, QStringLiteral("Cancel")).click();
  CHECK(stage.flow.current() == Page::Choose);
  CHECK(stage.hasher.cancels > before);
  CHECK(stage.session.codes().items().empty());
}

TEST_CASE("a failed sending offers a retry and then keeps the number that was tried") {
  testApplication();
  Stage stage(cases::Language::Urdu, Shade::Light);
  stage.reachReview();
  const QString number = stage.session.submission().caseNumber();
  stage.session.submission().send();
  stage.link->failSubmitted(ErrorCode::NoConnection);
  stage.flow.back();
  stage.at(Page::Review);
  CHECK(stage.session.submission().caseNumber() == number);
  stage.session.submission().retry();
  stage.link->answerSubmitted();
  CHECK(stage.flow.current() == Page::Keep);
}

TEST_CASE("without a connection the window asks before it saves and shows number and PIN in any case") {
  testApplication();
  for (const bool save : {true, false}) {
    Stage stage(cases::Language::English, Shade::Light);
    stage.window.QWidget::show();
    stage.reachNoConnection();
    const QString number = stage.session.submission().caseNumber();
    CHECK(stage.waiting.keptNumbers.empty());
    buttonSaying(stage, Page::Review, save ? QStringLiteral("Save and send later") : QStringLiteral("Do not save"))
        .click();
    if (save) stage.waiting.answerKept({});
    CHECK(stage.flow.current() == Page::Keep);
    CHECK(countOf(stage, Page::Keep, number) == 1);
    CHECK(stage.waiting.waiting() == (save ? 1 : 0));
    CHECK(countOf(stage, Page::Keep, QStringLiteral("The service has received it, and its receipt is genuine.")) == 0);
  }
}

TEST_CASE("what waits is said on Welcome and deleted only after a second press") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.window.QWidget::show();
  stage.waiting.hold(2, 0);
  CHECK(countOf(stage, Page::Welcome, QStringLiteral("2 locked cases waiting to be sent.")) == 1);
  buttonSaying(stage, Page::Welcome, QStringLiteral("Delete unsent")).click();
  CHECK(stage.waiting.waiting() == 2);
  buttonSaying(stage, Page::Welcome, QStringLiteral("Delete it")).click();
  CHECK(stage.waiting.waiting() == 0);
}

TEST_CASE("more codes lead back to My case, which asks the service anew") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.window.QWidget::show();
  stage.openCase({{MediaKind::Photo, cases::StatusWord::Active, {}}});
  buttonSaying(stage, Page::MyCase, QStringLiteral("Add more")).click();
  REQUIRE(stage.flow.current() == Page::Choose);
  stage.pick(QStringLiteral("IMG_1.jpg"), 1'000);
  buttonSaying(stage, Page::Choose, QStringLiteral("Make the codes")).click();
  stage.hasher.succeed(1, 100);
  buttonSaying(stage, Page::Codes, QStringLiteral("Continue")).click();
  stage.link->answerPrepared();
  buttonSaying(stage, Page::Review, QStringLiteral("Send")).click();
  CHECK(stage.link->addedNumbers.size() == 1);
  stage.link->answerAdded();
  CHECK(stage.flow.current() == Page::MyCase);
  CHECK(stage.link->askedNumbers.size() == 2);
  stage.link->answerStatus({{MediaKind::Photo, cases::StatusWord::Active, {}}, {}});
  CHECK(countOf(stage, Page::MyCase, QStringLiteral("Added to your case")) == 1);
  CHECK(countOf(stage, Page::MyCase, QStringLiteral("Photo ") + isolatedLtr(QStringLiteral("2"))) == 1);
}

TEST_CASE("while the service is asked no key presses anything, and afterwards the focus is where it was") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.window.QWidget::show();
  stage.reachReview();
  auto* send = stage.window.page(Page::Review).findChild<QPushButton*>(QStringLiteral("next"));
  send->setFocus();
  send->click();
  CHECK_FALSE(send->isEnabled());
  CHECK(stage.window.focusWidget() == &stage.window.page(Page::Review));
  stage.openCase({});
  auto* ask = stage.window.page(Page::MyCase).findChild<QPushButton*>(QStringLiteral("next"));
  ask->setFocus();
  stage.session.lookup().askAgain(stage.link);
  CHECK_FALSE(ask->isEnabled());
  CHECK(stage.window.focusWidget() == &stage.window.page(Page::MyCase));
  stage.link->answerStatus({});
  CHECK(stage.window.focusWidget() == ask);
}

TEST_CASE("taking back is asked twice and the button that changes nothing has the focus") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.window.QWidget::show();
  stage.openCase({{MediaKind::Photo, cases::StatusWord::Active, {}}});
  buttonSaying(stage, Page::MyCase, QStringLiteral("Take back")).click();
  buttonSaying(stage, Page::TakeBack, QStringLiteral("Take this case back")).click();
  CHECK(stage.link->withdrawnNumbers.empty());
  settle();
  CHECK(stage.window.focusWidget() == &buttonSaying(stage, Page::TakeBack, QStringLiteral("No, keep my case")));
  buttonSaying(stage, Page::TakeBack, QStringLiteral("Yes, take it back for good")).click();
  CHECK(stage.link->withdrawnNumbers.size() == 1);
  stage.link->answerWithdrawn({});
  CHECK(stage.window.page(Page::TakeBack).accessibleName() == QStringLiteral("Your case was taken back"));
}

TEST_CASE("an article opens from its card, in the language that is switched on") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.window.QWidget::show();
  stage.at(Page::Help);
  auto* search = stage.window.page(Page::Help).findChild<QLineEdit*>();
  search->setText(QStringLiteral("sextion"));
  CHECK(countOf(stage, Page::Help, QStringLiteral("Nothing found. Try another word.")) == 1);
  search->setText(QStringLiteral("PECA"));
  settle();
  for (QPushButton* card : stage.window.page(Page::Help).findChildren<QPushButton*>()) {
    if (card->isVisible() && card->accessibleName() == QStringLiteral("The law in Pakistan")) {
      card->click();
      break;
    }
  }
  CHECK(stage.flow.current() == Page::Article);
  CHECK(stage.window.page(Page::Article).accessibleName() == QStringLiteral("The law in Pakistan"));
  stage.language.toggle();
  settle();
  CHECK(stage.window.page(Page::Article).accessibleName() == QStringLiteral("پاکستان کا قانون"));
}

TEST_CASE("a note that is written comes into the letter") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.window.QWidget::show();
  stage.at(Page::Notes);
  for (QLineEdit* line : stage.window.page(Page::Notes).findChildren<QLineEdit*>()) {
    if (line->accessibleName() == QStringLiteral("User name there")) line->setText(QStringLiteral("@some_name.99"));
  }
  buttonSaying(stage, Page::Notes, QStringLiteral("Add the note")).click();
  REQUIRE(stage.notes.notes().size() == 1);
  buttonSaying(stage, Page::Notes, QStringLiteral("Make a complaint of it")).click();
  CHECK(stage.flow.current() == Page::Letter);
  const auto* letter = stage.window.page(Page::Letter).findChild<QPlainTextEdit*>();
  CHECK(letter->toPlainText().contains(QStringLiteral("@some_name.99")));
  CHECK(letter->toPlainText().contains(QStringLiteral("NCCIA")));
  buttonSaying(stage, Page::Letter, QStringLiteral("The platform")).click();
  CHECK_FALSE(letter->toPlainText().contains(QStringLiteral("NCCIA")));
}

TEST_CASE("the way back to Welcome leaves nothing of the case behind") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.reachKeep();
  const QString number = stage.session.submission().caseNumber();
  REQUIRE_FALSE(number.isEmpty());
  stage.at(Page::Welcome);
  settle();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  CHECK(stage.session.files().isEmpty());
  CHECK(stage.session.codes().items().empty());
  for (const QLabel* label : stage.window.findChildren<QLabel*>()) {
    CHECK_FALSE(label->text().contains(number));
    CHECK_FALSE(label->text().contains(QStringLiteral(".jpg")));
  }
}

TEST_CASE("three Shifts cover the window and wipe the case") {
  testApplication();
  Stage stage(cases::Language::Urdu, Shade::Light);
  stage.window.QWidget::show();
  stage.reachKeep();
  settle();
  pressShift(stage);
  pressShift(stage);
  CHECK(stage.session.submission().state() == SubmissionSession::State::Received);
  pressShift(stage);
  CHECK(stage.session.submission().state() == SubmissionSession::State::Idle);
  CHECK(stage.session.files().isEmpty());
  const QWidget* front = stage.window.childAt(stage.window.rect().center());
  REQUIRE(front != nullptr);
  CHECK(front->parentWidget() == &stage.window);
  CHECK(front->size() == stage.window.size());
  const QImage seen = stage.window.grab().toImage();
  CHECK(seen.pixelColor(40, 40) == seen.pixelColor(seen.width() - 40, seen.height() - 40));
}

TEST_CASE("the answers wait until the service is there and say so") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.window.QWidget::show();
  stage.at(Page::Who);
  stage.door.shut(ErrorCode::ServiceUnavailable);
  settle();
  for (const QPushButton* button : stage.window.page(Page::Who).findChildren<QPushButton*>()) {
    if (button->property("role").toString() == QLatin1String("choice")) CHECK_FALSE(button->isEnabled());
  }
  stage.door.letIn();
  for (const QPushButton* button : stage.window.page(Page::Who).findChildren<QPushButton*>()) {
    if (button->property("role").toString() == QLatin1String("choice")) CHECK(button->isEnabled());
  }
}

}  // namespace mahfooz::desktop
