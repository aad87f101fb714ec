#include "tests/app/desktop/Stage.h"

#include <QtCore/QFile>

namespace mahfooz::desktop {

namespace {

Preferences preferencesIn(const QTemporaryDir& folder, cases::Language language, int textPercent) {
  Preferences preferences(folder.filePath(QStringLiteral("preferences.ini")));
  preferences.setLanguage(language);
  preferences.setTextPercent(textPercent);
  return preferences;
}

}  // namespace

Stage::Stage(cases::Language chosen, Shade shade, int textPercent)
    : language(preferencesIn(folder, chosen, textPercent)),
      appearance(Preferences(folder.filePath(QStringLiteral("preferences.ini"))), shade),
      look(language, appearance),
      session(door, hasher),
      window(PageContext{session, flow, language, appearance, waiting, notes}) {
  link = &door.letIn();
}

void Stage::pick(const QString& name, int sizeBytes) {
  const QString path = folder.filePath(name);
  QFile file(path);
  check(file.open(QIODevice::WriteOnly) && file.resize(sizeBytes));
  file.close();
  session.files().add({path});
}

void Stage::reachCodes() {
  at(Page::Choose);
  pick(QStringLiteral("IMG_20240311_184402.jpg"), 2'411'724);
  pick(QStringLiteral("تصویر 3.png"), 845'000);
  pick(QStringLiteral("a-very-long-name-from-some-camera-or-chat-program-2023-08-30-at-21.14.52_(edited)_copy.jpeg"),
       5'120'000);
  pick(QStringLiteral("VID_20240312_201533.mp4"), 48'300'000);
  session.makeCodes();
  at(Page::Codes);
}

void Stage::reachReview() {
  reachCodes();
  hasher.succeed(1, 100);
  hasher.succeed(2, 30);
  hasher.fail(3, ErrorCode::FileTruncated);
  hasher.succeedVideo(4, 125);
  at(Page::Review);
  link->answerPrepared();
}

void Stage::openCase(const std::vector<cases::ItemStatus>& items) {
  at(Page::MyCase);
  session.lookup().ask(link, QString::fromStdString(cases::CaseNumber::random().text()), QStringLiteral("48210573"));
  link->answerStatus(items);
}

void Stage::reachNoConnection() {
  link = &door.letIn(realProfile());
  reachReview();
  session.submission().send();
  link->failSubmitted(ErrorCode::NoConnection);
}

void Stage::reachKeep() {
  reachReview();
  session.submission().send();
  link->answerSubmitted();
}

}  // namespace mahfooz::desktop
