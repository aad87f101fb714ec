#include "app/desktop/model/ConsentWords.h"
#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Hands.h"

#include <QtCore/QFile>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

// A stick with one picture, whose name nobody else should read.
void plugIn(Stage& stage) {
  QFile file(stage.folder.filePath(QStringLiteral("secret-name.jpg")));
  check(file.open(QIODevice::WriteOnly) && file.resize(2'000'000));
  stage.plugIn({{Place::Kind::Device, stage.folder.path(), QStringLiteral("STICK")}});
}

// The one row of a file in the list, once the device has been read.
QString fileRow(Stage& stage) {
  QString words;
  static_cast<void>(QTest::qWaitFor(
      [&] {
        for (const QAbstractButton* button : stage.window.page(Page::Choose).findChildren<QAbstractButton*>()) {
          if (button->isVisible() && button->isCheckable()) words = button->text();
        }
        return !words.isEmpty();
      },
      60'000));
  return words;
}

bool saysAnywhere(Stage& stage, const QString& words) {
  return allWords(stage).join(QLatin1Char('\n')).contains(words);
}

void checkKeys(Stage& stage) {
  QStringList all;
  for (const QAbstractButton* button : stage.window.findChildren<QAbstractButton*>()) {
    if (!button->isVisible()) continue;
    const QString keys = keysOn(*button);
    INFO(static_cast<int>(stage.flow.current())
         << ' ' << button->text().toStdString() << button->accessibleName().toStdString() << " has "
         << keys.toStdString());
    CHECK_FALSE(keys.isEmpty());
    CHECK_FALSE(all.contains(keys));
    CHECK_FALSE(button->text().contains(QLatin1Char('&')));
    all << keys;
  }
  CHECK(all.size() >= 4);
}

}  // namespace

TEST_CASE("a counselor makes a whole case by the keys that stand on the buttons") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Helpdesk);
  plugIn(stage);
  showStage(stage);
  REQUIRE(pressKeysOf(stage, QStringLiteral("Start")));
  REQUIRE(pressKeysOf(stage, QStringLiteral("I understand")));
  settle();
  REQUIRE(stage.window.page(Page::Who).accessibleName() == QStringLiteral("Read this aloud, then ask"));
  pressKeys(stage, QKeySequence(Qt::Key_1));  // they want this
  REQUIRE(stage.window.page(Page::Who).accessibleName() == QStringLiteral("Ask: who is in the picture or video?"));
  pressKeys(stage, QKeySequence(Qt::Key_1));  // me, under 18
  REQUIRE(stage.flow.current() == Page::Choose);
  REQUIRE(pressKeysOf(stage, QStringLiteral("Choose pictures and videos…")));
  REQUIRE(pressKeysOf(stage, QStringLiteral("Device: \u2068STICK\u2069")));
  REQUIRE(pressKeysOf(stage, fileRow(stage)));
  CHECK_FALSE(saysAnywhere(stage, QStringLiteral("secret-name")));
  REQUIRE(pressKeysOf(stage, QStringLiteral("Take 1 file")));
  REQUIRE(stage.session.files().files().size() == 1);
  REQUIRE(pressKeysOf(stage, QStringLiteral("Make the codes")));
  stage.hasher.succeed(1, 100);
  CHECK(saysAnywhere(stage, QStringLiteral("Photo \u20661\u2069")));
  REQUIRE(pressKeysOf(stage, QStringLiteral("Continue")));
  stage.link->answerPrepared();
  CHECK(stage.link->drafts.back().source == cases::Source::Helpdesk);
  REQUIRE(pressKeysOf(stage, QStringLiteral("Show the exact text")));
  REQUIRE(pressKeysOf(stage, QStringLiteral("Send")));
  stage.link->answerSubmitted();
  REQUIRE(stage.flow.current() == Page::Keep);
  CHECK_FALSE(saysAnywhere(stage, QStringLiteral("secret-name")));
  REQUIRE(pressKeysOf(stage, QStringLiteral("Next person")));
  CHECK(stage.flow.current() == Page::Welcome);
}

TEST_CASE("every control at a helpdesk carries its keys and no two the same, in both languages") {
  testApplication();
  for (const auto language : {cases::Language::Urdu, cases::Language::English}) {
    for (const Page page : pagesOf(Mode::Helpdesk)) {
      Stage stage(language, Shade::Light, Mode::Helpdesk);
      showStage(stage);
      reach(stage, page);
      stage.window.lookButton().click();
      settle();
      REQUIRE(stage.flow.current() == page);
      checkKeys(stage);
    }
  }
}

TEST_CASE("text size and colours are chosen by the keys that stand on them") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Helpdesk);
  showStage(stage);
  pressKeys(stage, QKeySequence(Qt::Key_F4));
  REQUIRE(pressKeysOf(stage, QStringLiteral("High contrast")));
  CHECK(stage.appearance.shade() == Shade::Contrast);
  pressKeys(stage, QKeySequence(Qt::CTRL | Qt::Key_4));
  CHECK(stage.appearance.textPercent() == 200);
  REQUIRE(pressKeysOf(stage, QStringLiteral("Next person")));
  CHECK(stage.appearance.textPercent() == 100);
  CHECK(stage.appearance.shade() == Shade::Light);
}

TEST_CASE("files in a list are chosen by the arrow keys and Space") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Helpdesk);
  plugIn(stage);
  QFile second(stage.folder.filePath(QStringLiteral("second.png")));
  check(second.open(QIODevice::WriteOnly) && second.resize(1000));
  showStage(stage);
  stage.at(Page::Choose);
  REQUIRE(pressKeysOf(stage, QStringLiteral("Choose pictures and videos…")));
  REQUIRE(awaitButton(stage, QStringLiteral("Device: \u2068STICK\u2069")) != nullptr);
  CHECK(saysAnywhere(stage, QStringLiteral("The arrow keys move, Space chooses.")));
  pressKeys(stage, QKeySequence(Qt::Key_Space));  // the device has the focus
  REQUIRE_FALSE(fileRow(stage).isEmpty());
  pressKeys(stage, QKeySequence(Qt::Key_Space));
  pressKeys(stage, QKeySequence(Qt::Key_Down));
  pressKeys(stage, QKeySequence(Qt::Key_Space));
  REQUIRE(pressKeysOf(stage, QStringLiteral("Take 2 files")));
  CHECK(stage.session.files().files().size() == 2);
}

TEST_CASE("the consent question is asked of every person at a helpdesk, and a no ends kindly") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Helpdesk);
  showStage(stage);
  for (int person = 0; person < 2; ++person) {
    stage.at(Page::Who);
    settle();
    CHECK(stage.window.page(Page::Who).accessibleName() == QStringLiteral("Read this aloud, then ask"));
    pressKeys(stage, QKeySequence(Qt::Key_1));
    pressKeys(stage, QKeySequence(Qt::Key_F2));
  }
  stage.at(Page::Who);
  settle();
  pressKeys(stage, QKeySequence(Qt::Key_2));
  CHECK(stage.flow.current() == Page::Elsewhere);
  CHECK(stage.window.page(Page::Elsewhere).accessibleName() ==
        QStringLiteral("Then we stop here, and that is all right"));
  CHECK(stage.link->drafts.empty());
}

TEST_CASE("the words to read aloud are there in both languages whatever the window speaks") {
  testApplication();
  const ConsentWords words = ConsentWords::embedded();
  CHECK(words.sentences(cases::Language::Urdu).size() >= 5);
  CHECK(words.sentences(cases::Language::Urdu).size() == words.sentences(cases::Language::English).size());
  Stage stage(cases::Language::English, Shade::Light, Mode::Helpdesk);
  showStage(stage);
  stage.at(Page::Who);
  settle();
  REQUIRE(saysAnywhere(stage, words.sentences(cases::Language::English).first()));
  REQUIRE(pressKeysOf(stage, QStringLiteral("Read it in Urdu")));
  CHECK(saysAnywhere(stage, words.sentences(cases::Language::Urdu).first()));
  CHECK(stage.language.language() == cases::Language::English);
}

TEST_CASE("Next person leaves nothing of the one before") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Helpdesk);
  showStage(stage);
  stage.reachKeep();
  const QString number = stage.session.submission().caseNumber();
  const QString pin = stage.session.submission().pin();
  REQUIRE(saysAnywhere(stage, number));
  auto* copy = seenButton(stage, QStringLiteral("Copy"));
  REQUIRE(copy != nullptr);
  copy->click();
  CHECK_FALSE(QApplication::clipboard()->text().isEmpty());
  const bool ownsClipboard = QApplication::clipboard()->ownsClipboard();
  auto* field = stage.window.page(Page::MyCase).findChild<QLineEdit*>();
  field->insert(number);
  stage.language.toggle();
  pressKeys(stage, QKeySequence(Qt::Key_F2));
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  CHECK(stage.flow.current() == Page::Welcome);
  CHECK(stage.session.files().isEmpty());
  CHECK(stage.session.codes().items().empty());
  CHECK(stage.session.submission().state() == SubmissionSession::State::Idle);
  // Without a screen Qt's clipboard does not know its owner, and only ours is cleared: under X it is.
  if (ownsClipboard) CHECK(QApplication::clipboard()->text().isEmpty());
  CHECK(field->text().isEmpty());
  CHECK_FALSE(field->isUndoAvailable());
  CHECK(stage.language.language() == cases::Language::English);
  CHECK_FALSE(saysAnywhere(stage, number));
  CHECK_FALSE(saysAnywhere(stage, pin));
}

TEST_CASE("at home names are shown and the case says that it comes from home") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  showStage(stage);
  stage.reachReview();
  CHECK(stage.link->drafts.back().source == cases::Source::Home);
  CHECK(saysAnywhere(stage, QStringLiteral("VID_20240312_201533.mp4")));
}

TEST_CASE("where names are hidden not even the models hold them") {
  testApplication();
  for (const Mode mode : {Mode::Helpdesk, Mode::Kiosk}) {
    Stage stage(cases::Language::English, Shade::Light, mode);
    showStage(stage);
    stage.reachReview();
    for (const PickedFile& file : stage.session.files().files())
      CHECK(file.name.isEmpty());
    for (const CodeItem& item : stage.session.codes().items())
      CHECK(item.name.isEmpty());
    CHECK_FALSE(saysAnywhere(stage, QStringLiteral("VID_2024")));
    CHECK(saysAnywhere(stage, QStringLiteral("Video \u20664\u2069")));
    CHECK(stage.link->drafts.back().source == (mode == Mode::Kiosk ? cases::Source::Kiosk : cases::Source::Helpdesk));
  }
}

}  // namespace mahfooz::desktop
