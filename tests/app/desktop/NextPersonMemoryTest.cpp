#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Hands.h"
#include "tests/app/desktop/MemorySearch.h"

#include <QtCore/QRandomGenerator>
#include <QtWidgets/QLineEdit>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace mahfooz::desktop {

namespace {

// A photo whose fingerprint nobody else in this process has; noted as text and as the bytes that it stands for.
MediaFingerprints somePhoto(std::vector<Needle>& needles) {
  MediaFingerprints result = FakeHasher::photo(1, 100);
  QByteArray bytes(32, '\0');
  for (char& byte : bytes)
    byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
  const QByteArray hex = bytes.toHex();
  result.fingerprints.front().value = hex.toStdString();
  addText(needles, QString::fromLatin1(hex));
  needles.emplace_back(bytes);
  return result;
}

void noteCodes(Stage& stage, std::vector<Needle>& needles) {
  addText(needles, stage.session.submission().caseNumber());
  addText(needles, stage.session.submission().pin());
}

// One person's case up to the page that shows number and PIN, with everything seen, copied and typed that can be. What
// was secret in it is noted, masked.
std::vector<Needle> playCase(Stage& stage) {
  std::vector<Needle> needles;
  stage.reachCodes();
  for (int id = 1; id <= 4; ++id)
    stage.hasher.answer(id, somePhoto(needles));
  stage.at(Page::Review);
  stage.link->answerPrepared();
  settle();
  check(pressKeysOf(stage, QStringLiteral("Show the exact text")));
  check(pressKeysOf(stage, QStringLiteral("Send")));
  stage.link->answerSubmitted();
  settle();
  for (QAbstractButton* button : stage.window.page(Page::Keep).findChildren<QAbstractButton*>()) {
    if (button->isVisible() && button->text() == QStringLiteral("Copy")) button->click();
  }
  for (QLineEdit* field : stage.window.page(Page::MyCase).findChildren<QLineEdit*>())
    field->insert(stage.session.submission().caseNumber() + stage.session.submission().pin());
  noteCodes(stage, needles);
  return needles;
}

// What only the tests' stand-ins keep. A list that is cleared keeps its room, and short words in it: a new one does
// not.
void forgetStandIns(Stage& stage) {
  std::vector<submit::CaseDraft>().swap(stage.link->drafts);
  std::vector<std::string>().swap(stage.link->sentNumbers);
  stage.hasher.paths = QStringList();
}

}  // namespace

TEST_CASE("Next person leaves no number, PIN and fingerprint of the one before in the process's memory") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Helpdesk);
  showStage(stage);
  const std::vector<Needle> needles = playCase(stage);
  REQUIRE(needles.size() == 4 * 3 + 2 * 2);
  REQUIRE(timesInMemory(needles) > 0);  // the search finds what is there
  pressKeys(stage, QKeySequence(Qt::Key_F2));
  REQUIRE(stage.flow.current() == Page::Welcome);
  forgetStandIns(stage);
  settle();
  CHECK(timesInMemory(needles) == 0);
}

TEST_CASE("a kiosk that resets itself leaves nothing of the visitor in the process's memory") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light, Mode::Kiosk);
  stage.window.showFullScreen();
  settle();
  Q_EMIT stage.kiosk->calm().begun();
  stage.reachKeep();
  settle();
  std::vector<Needle> needles;
  noteCodes(stage, needles);
  REQUIRE(timesInMemory(needles) > 0);
  stage.wait(std::chrono::seconds(125));
  stage.wait(std::chrono::seconds(60));
  REQUIRE(stage.kiosk->isCalm());
  forgetStandIns(stage);
  settle();
  CHECK(timesInMemory(needles) == 0);
}

}  // namespace mahfooz::desktop
