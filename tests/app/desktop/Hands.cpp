#include "tests/app/desktop/Hands.h"

#include "app/desktop/widget/ChoiceCard.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace mahfooz::desktop {

namespace {

QString wordsOn(const QAbstractButton& button) {
  return button.text().isEmpty() ? button.accessibleName() : button.text();
}

void openSomeCase(Stage& stage) {
  cases::ItemStatus item;
  item.status = cases::StatusWord::Active;
  stage.openCase({item});
}

}  // namespace

QString keysOn(const QAbstractButton& button) {
  if (const auto* plain = qobject_cast<const Button*>(&button)) return plain->shownKeys();
  if (const auto* card = qobject_cast<const ChoiceCard*>(&button)) return card->shownKeys();
  return {};
}

void settle() {
  for (int pass = 0; pass < 6; ++pass)
    QApplication::processEvents();  // layouts inside layouts
}

void showStage(Stage& stage) {
  stage.window.QWidget::show();
  stage.window.activateWindow();
  check(QTest::qWaitForWindowActive(&stage.window));
  settle();
}

QAbstractButton* seenButton(Stage& stage, const QString& words) {
  for (QAbstractButton* button : stage.window.findChildren<QAbstractButton*>()) {
    if (button->isVisible() && wordsOn(*button) == words) return button;
  }
  return nullptr;
}

QAbstractButton* awaitButton(Stage& stage, const QString& words) {
  constexpr int kMilliseconds = 60'000;  // of a busy computer; a thread takes a few otherwise
  QAbstractButton* button = nullptr;
  static_cast<void>(QTest::qWaitFor([&] { return (button = seenButton(stage, words)) != nullptr; }, kMilliseconds));
  settle();
  return button == nullptr ? nullptr : seenButton(stage, words);
}

std::vector<Page> pagesOf(Mode mode) {
  std::vector<Page> pages = {Page::Welcome, Page::Before,    Page::Who,    Page::Choose,   Page::Codes,
                             Page::Review,  Page::Keep,      Page::MyCase, Page::TakeBack, Page::Elsewhere,
                             Page::Help,    Page::Helplines, Page::Article};
  if (mode != Mode::Kiosk) pages.insert(pages.end(), {Page::Notes, Page::Letter});
  return pages;
}

void reach(Stage& stage, Page page) {
  if (page == Page::Codes) return stage.reachCodes();
  if (page == Page::Review) return stage.reachReview();
  if (page == Page::Keep) return stage.reachKeep();
  if (page == Page::MyCase || page == Page::TakeBack) openSomeCase(stage);
  for (int file = 0; page == Page::Choose && file < stage.session.files().maximum(); ++file)
    stage.pick(QStringLiteral("%1.jpg").arg(file), 1000);
  for (int note = 0; page == Page::Notes && note < 3; ++note)
    stage.notes.add({QStringLiteral("2026-11-20"), QStringLiteral("Instagram"), {}, {}, {}});
  if (page != Page::Article) return stage.at(page);
  stage.at(Page::Help);
  settle();
  constexpr int kFirstArticle = 2;  // after the helplines and the notes
  const int place = stage.context.mode == Mode::Kiosk ? kFirstArticle - 1 : kFirstArticle;
  stage.window.page(Page::Help).findChildren<ChoiceCard*>().at(place)->click();
}

void pressKeys(Stage& stage, const QKeySequence& keys) {
  const QKeyCombination combination = keys[0];
  QTest::keyClick(stage.window.windowHandle(), combination.key(), combination.keyboardModifiers());
  settle();
}

bool pressKeysOf(Stage& stage, const QString& words) {
  settle();
  const QAbstractButton* button = awaitButton(stage, words);
  if (button == nullptr || !button->isEnabled() || keysOn(*button).isEmpty()) return false;
  pressKeys(stage, QKeySequence(keysOn(*button)));
  return true;
}

void tap(QWidget& part) {
  QWidget* window = part.window();
  QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, part.mapTo(window, part.rect().center()));
  settle();
}

QStringList allWords(Stage& stage) {
  QStringList words;
  for (const QWidget* part : stage.window.findChildren<QWidget*>()) {
    words << part->accessibleName() << part->accessibleDescription() << part->toolTip() << part->windowTitle();
    if (const auto* label = qobject_cast<const QLabel*>(part)) words << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(part)) words << button->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(part)) words << field->text();
  }
  words.removeAll(QString());
  return words;
}

}  // namespace mahfooz::desktop
