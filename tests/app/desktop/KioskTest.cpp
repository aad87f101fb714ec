#include "app/desktop/model/AwarenessCards.h"
#include "app/desktop/widget/ChoiceCard.h"
#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Hands.h"

#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QDropEvent>
#include <QtTest/QTest>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

using namespace std::chrono_literals;

void showKiosk(Stage& stage, QSize size = {1080, 1920}) {
  stage.window.resize(size);
  stage.window.showFullScreen();
  check(QTest::qWaitForWindowActive(&stage.window));
  settle();
}

void press(Stage& stage, int key, Qt::KeyboardModifiers modifiers = {}) {
  QTest::keyClick(stage.window.windowHandle(), static_cast<Qt::Key>(key), modifiers);
  settle();
}

void begin(Stage& stage) {
  tap(stage.kiosk->calm());
}

// Types on the operator's pad and waits for the answer, which comes from another thread.
void tryCode(Stage& stage, const QString& code) {
  REQUIRE(stage.kiosk->isCalm());
  tap(stage.kiosk->calm().staffButton());
  for (const QChar digit : code)
    tap(*seenButton(stage, digit));
  tap(*seenButton(stage, QStringLiteral("Close the kiosk")));
  check(QTest::qWaitFor([&] { return stage.kiosk->gate().state() != OperatorGate::State::Checking; }, 60'000));
  settle();
}

}  // namespace

TEST_CASE("a kiosk is calm until somebody touches it and turns its cards in both languages") {
  testApplication();
  Stage stage(cases::Language::Urdu, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  CHECK(stage.kiosk->isCalm());
  const auto cards = embeddedAwarenessCards();
  REQUIRE(cards.size() >= 5);
  for (std::size_t place = 0; place <= cards.size(); ++place) {
    const AwarenessCard& card = cards[place % cards.size()];
    const QStringList words = allWords(stage);
    CHECK(words.contains(card.urdu.title));
    CHECK(words.contains(card.english.title));
    CHECK((card.helplines || (words.contains(card.urdu.text) && words.contains(card.english.text))));
    stage.kiosk->calm().turn();
  }
  begin(stage);
  CHECK_FALSE(stage.kiosk->isCalm());
  CHECK(stage.flow.current() == Page::Welcome);
}

TEST_CASE("every card says something in both languages") {
  for (const AwarenessCard& card : embeddedAwarenessCards()) {
    for (const AwarenessCard::Words& words : {card.urdu, card.english}) {
      CHECK_FALSE(words.title.isEmpty());
      CHECK(words.text.isEmpty() == card.helplines);
    }
  }
}

TEST_CASE("any key begins as well") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  press(stage, Qt::Key_Space);
  CHECK_FALSE(stage.kiosk->isCalm());
}

TEST_CASE("a kiosk that nobody touches asks first, and can be kept, and then wipes everything") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  begin(stage);
  stage.reachKeep();
  const QString number = stage.session.submission().caseNumber();
  stage.wait(119s);
  CHECK_FALSE(stage.kiosk->asksWhetherIdle());
  stage.wait(1s);
  REQUIRE(stage.kiosk->asksWhetherIdle());
  settle();
  CHECK(allWords(stage).contains(QStringLiteral("In 30 seconds everything here is wiped.")));
  tap(*seenButton(stage, QStringLiteral("Yes, go on")));
  CHECK(stage.flow.current() == Page::Keep);
  CHECK_FALSE(stage.kiosk->asksWhetherIdle());
  stage.wait(119s);
  CHECK_FALSE(stage.kiosk->asksWhetherIdle());
  stage.wait(1s);
  CHECK(stage.kiosk->asksWhetherIdle());
  stage.wait(30s);
  CHECK(stage.kiosk->isCalm());
  CHECK(stage.flow.current() == Page::Welcome);
  CHECK(stage.session.submission().state() == SubmissionSession::State::Idle);
  CHECK_FALSE(allWords(stage).join(QLatin1Char('\n')).contains(number));
}

TEST_CASE("a touch anywhere on the question keeps the case and presses nothing else") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  begin(stage);
  stage.at(Page::Before);
  stage.wait(125s);
  REQUIRE(stage.kiosk->asksWhetherIdle());
  QTest::mouseClick(stage.window.windowHandle(), Qt::LeftButton, {},
                    QPoint(stage.window.width() - 20, stage.window.height() - 30));
  settle();
  CHECK_FALSE(stage.kiosk->asksWhetherIdle());
  CHECK(stage.flow.current() == Page::Before);
}

TEST_CASE("while codes are made nobody has to touch anything") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  begin(stage);
  stage.reachCodes();
  for (int minute = 0; minute < 30; ++minute)
    stage.wait(60s);
  CHECK_FALSE(stage.kiosk->asksWhetherIdle());
  for (int id = 1; id <= 4; ++id)
    stage.hasher.succeed(id, 100);
  stage.wait(119s);
  CHECK_FALSE(stage.kiosk->asksWhetherIdle());
  stage.wait(2s);
  CHECK(stage.kiosk->asksWhetherIdle());
}

TEST_CASE("the kiosk is not left by the window's ways out") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  begin(stage);
  int left = 0;
  QObject::connect(&stage.window, &MainWindow::left, [&] { ++left; });
  QObject::connect(stage.kiosk, &KioskMode::closed, [&] { ++left; });
  CHECK_FALSE(stage.window.close());
  CHECK_FALSE(stage.window.windowHandle()->close());
  press(stage, Qt::Key_F4, Qt::AltModifier);
  press(stage, Qt::Key_Q, Qt::ControlModifier);
  press(stage, Qt::Key_W, Qt::ControlModifier);
  press(stage, Qt::Key_F11);
  press(stage, Qt::Key_Escape);
  press(stage, Qt::Key_Menu);
  stage.window.showNormal();
  settle();
  CHECK(stage.window.isFullScreen());
  stage.window.showMinimized();
  settle();
  CHECK(stage.window.isFullScreen());
  stage.window.hide();
  settle();
  CHECK(stage.window.isVisible());
  CHECK(left == 0);
  CHECK((stage.window.windowFlags() & Qt::FramelessWindowHint) != 0);
  CHECK((stage.window.windowFlags() & Qt::WindowStaysOnTopHint) != 0);
}

TEST_CASE("another window, a menu and a drop do not stay in the kiosk") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  begin(stage);
  stage.at(Page::Choose);
  settle();
  QDialog dialog(&stage.window);
  dialog.show();
  settle();
  CHECK_FALSE(dialog.isVisible());
  QMimeData data;
  stage.pick(QStringLiteral("a.jpg"), 1000);
  stage.session.files().clear();
  data.setUrls({QUrl::fromLocalFile(stage.folder.filePath(QStringLiteral("a.jpg")))});
  for (QWidget* part : stage.window.findChildren<QWidget*>()) {
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(part, &drop);
    QContextMenuEvent menu(QContextMenuEvent::Mouse, QPoint(5, 5), part->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(part, &menu);
  }
  settle();
  CHECK(stage.session.files().isEmpty());
  CHECK(QApplication::activePopupWidget() == nullptr);
}

TEST_CASE("the quick exit of a kiosk wipes everything and stays in the kiosk") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  begin(stage);
  stage.reachKeep();
  int left = 0;
  QObject::connect(&stage.window, &MainWindow::left, [&] { ++left; });
  for (int time = 0; time < 3; ++time)
    press(stage, Qt::Key_Shift);
  CHECK(left == 0);
  CHECK(stage.kiosk->isCalm());
  CHECK(stage.session.files().isEmpty());
  begin(stage);
  CHECK(stage.flow.current() == Page::Welcome);
  stage.at(Page::Before);
  settle();
  tap(*seenButton(stage, QStringLiteral("Close now")));
  CHECK(stage.kiosk->isCalm());
  CHECK(left == 0);
}

TEST_CASE("only the operator's code leaves the kiosk") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  int closed = 0;
  QObject::connect(stage.kiosk, &KioskMode::closed, [&] { ++closed; });
  tryCode(stage, QStringLiteral("111111"));
  CHECK(closed == 0);
  CHECK(stage.kiosk->gate().state() == OperatorGate::State::Resting);
  tap(*seenButton(stage, QStringLiteral("Back")));
  stage.now += 60s;
  tryCode(stage, QStringLiteral("482105"));
  CHECK(closed == 1);
  CHECK(stage.window.close());
}

TEST_CASE("the operator's question goes away by itself") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  tap(stage.kiosk->calm().staffButton());
  CHECK_FALSE(stage.kiosk->isCalm());
  stage.wait(121s);
  CHECK(stage.kiosk->isCalm());
}

TEST_CASE("case number and PIN are typed on the screen") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  begin(stage);
  stage.at(Page::MyCase);
  settle();
  const auto fields = stage.window.page(Page::MyCase).findChildren<QLineEdit*>();
  REQUIRE(fields.size() == 2);
  for (const char key : {'7', 'K', 'Z'})
    tap(*seenButton(stage, QChar::fromLatin1(key)));
  CHECK(fields[0]->text() == QStringLiteral("7KZ"));
  tap(*seenButton(stage, QStringLiteral("Erase the last one")));
  CHECK(fields[0]->text() == QStringLiteral("7K"));
  tap(*fields[1]);
  CHECK(seenButton(stage, QStringLiteral("K")) == nullptr);  // a PIN has no letters
  tap(*seenButton(stage, QStringLiteral("4")));
  CHECK(fields[1]->text() == QStringLiteral("4"));
  stage.at(Page::Welcome);
  settle();
  CHECK(seenButton(stage, QStringLiteral("4")) == nullptr);
}

TEST_CASE("only what a device holds can be chosen at a kiosk") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  begin(stage);
  stage.at(Page::Choose);
  settle();
  tap(*seenButton(stage, QStringLiteral("Choose pictures and videos…")));
  const QString nothing = QStringLiteral("Nothing is connected yet. Put in a memory card or a USB stick.");
  CHECK(QTest::qWaitFor([&] { return allWords(stage).contains(nothing); }, 60'000));
  QFile file(stage.folder.filePath(QStringLiteral("secret-name.jpg")));
  check(file.open(QIODevice::WriteOnly) && file.resize(1000));
  stage.plugIn({{Place::Kind::Device, stage.folder.path(), QStringLiteral("STICK")}});
  QAbstractButton* device = awaitButton(stage, QStringLiteral("Device: \u2068STICK\u2069"));
  REQUIRE(device != nullptr);
  tap(*device);
  const auto rows = [&] {
    int count = 0;
    for (const QAbstractButton* button : stage.window.page(Page::Choose).findChildren<QAbstractButton*>())
      count += button->isVisible() && button->isCheckable() ? 1 : 0;
    return count;
  };
  REQUIRE(QTest::qWaitFor([&] { return rows() == 1; }, 60'000));
  CHECK_FALSE(allWords(stage).join(QLatin1Char('\n')).contains(QStringLiteral("secret-name")));
  stage.plugIn({});  // it is taken out
  CHECK(QTest::qWaitFor([&] { return allWords(stage).contains(nothing); }, 60'000));
}

TEST_CASE("a kiosk has nothing to write words with") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  begin(stage);
  for (const QLineEdit* field : stage.window.findChildren<QLineEdit*>())
    CHECK(field->property("role").toString() == QStringLiteral("code"));
  for (const QPlainTextEdit* text : stage.window.findChildren<QPlainTextEdit*>())
    CHECK(text->isReadOnly());
  stage.at(Page::Help);
  settle();
  const QString words = allWords(stage).join(QLatin1Char('\n'));
  CHECK(words.contains(QStringLiteral("Helplines")));
  CHECK_FALSE(words.contains(QStringLiteral("My notes")));
  int articles = 0;
  for (ChoiceCard* card : stage.window.page(Page::Help).findChildren<ChoiceCard*>()) {
    if (!card->isVisible() || card->accessibleName() == QStringLiteral("Helplines")) continue;
    card->click();
    settle();
    REQUIRE(stage.flow.current() == Page::Article);
    ++articles;
    INFO(card->accessibleName().toStdString());
    CHECK_FALSE(wordsOf(stage.window.page(Page::Article)).contains(QStringLiteral("My notes")));
    stage.flow.open(Page::Help);
  }
  CHECK(articles >= 5);
}

TEST_CASE("nothing in a kiosk is smaller than a finger and no words can be selected") {
  testApplication();
  for (const QSize size : {QSize(1080, 1920), QSize(1024, 600)}) {
    for (const Page page :
         {Page::Welcome, Page::Before, Page::Who, Page::Choose, Page::Codes, Page::Review, Page::Keep, Page::MyCase}) {
      Stage stage(cases::Language::Urdu, Shade::Light, Mode::Kiosk);
      showKiosk(stage, size);
      begin(stage);
      if (page == Page::Codes) stage.reachCodes();
      if (page == Page::Review) stage.reachReview();
      if (page == Page::Keep) stage.reachKeep();
      stage.at(page);
      settle();
      for (const QAbstractButton* button : stage.window.findChildren<QAbstractButton*>()) {
        if (!button->isVisible()) continue;
        INFO(static_cast<int>(page) << ' ' << button->text().toStdString());
        CHECK(button->height() >= 44);
        CHECK(button->width() >= 44);
      }
      for (const QLabel* label : stage.window.findChildren<QLabel*>()) {
        if (label->isVisible())
          CHECK((label->textInteractionFlags() & (Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard)) == 0);
      }
    }
  }
}

TEST_CASE("a voice is given the page's words but no case number and no PIN") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  showKiosk(stage);
  begin(stage);
  stage.reachKeep();
  settle();
  const QString words = wordsOf(stage.window.page(Page::Keep));
  CHECK(words.startsWith(QStringLiteral("Keep this\n")));
  CHECK_FALSE(words.contains(stage.session.submission().caseNumber()));
  CHECK_FALSE(words.contains(stage.session.submission().pin()));
}

TEST_CASE("the voice is a program of the administrator that gets language and words and is stopped") {
  testApplication();
  const QTemporaryDir folder;
  const QString heard = folder.filePath(QStringLiteral("heard"));
  const QString program = folder.filePath(QStringLiteral("speak"));
  QFile script(program);
  check(script.open(QIODevice::WriteOnly));
  script.write("#!/bin/sh\n{ echo \"$1\"; cat; } > '" + QFile::encodeName(heard) + ".part'\nmv '" +
               QFile::encodeName(heard) + ".part' '" + QFile::encodeName(heard) + "'\nexec sleep 600\n");
  script.close();
  check(script.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
  ReadAloud voice(program);
  voice.read(QStringLiteral("یہ رکھیں"), cases::Language::Urdu);
  check(QTest::qWaitFor([&] { return QFile::exists(heard); }, 60'000));
  QFile file(heard);
  check(file.open(QIODevice::ReadOnly));
  CHECK(QString::fromUtf8(file.readAll()) == QStringLiteral("ur\nیہ رکھیں"));
  CHECK(voice.isReading());
  voice.stop();
  CHECK_FALSE(voice.isReading());
}

}  // namespace mahfooz::desktop
