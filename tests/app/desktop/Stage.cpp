#include "tests/app/desktop/Stage.h"

#include "app/desktop/mode/HelpdeskMode.h"

#include <QtCore/QFile>

namespace mahfooz::desktop {

namespace {

Preferences preferencesIn(const QTemporaryDir& folder, cases::Language language, int textPercent) {
  Preferences preferences(folder.filePath(QStringLiteral("preferences.ini")));
  preferences.setLanguage(language);
  preferences.setTextPercent(textPercent);
  return preferences;
}

LanguageSwitch languageIn(const QTemporaryDir& folder, cases::Language language, int textPercent, Mode mode) {
  return mode == Mode::Home ? LanguageSwitch(preferencesIn(folder, language, textPercent))
                            : LanguageSwitch(std::optional(language));
}

Appearance appearanceIn(const QTemporaryDir& folder, Shade shade, int textPercent, Mode mode) {
  return mode == Mode::Home ? Appearance(Preferences(folder.filePath(QStringLiteral("preferences.ini"))), shade)
                            : Appearance(shade, textPercent);
}

// Of "482105", at one pass over 8 MiB.
constexpr std::string_view kCheapHash =
    "$argon2id$v=19$m=8192,t=1,p=1$8hdjDgwztPc3imK2hjKX9A$WDXWir062NtrbVR36dBPzA8hlwz27F95u9rXbXGdmfg";

}  // namespace

Stage::Stage(cases::Language chosen, Shade shade, int textPercent, Mode mode)
    : language(languageIn(folder, chosen, textPercent, mode)),
      appearance(appearanceIn(folder, shade, textPercent, mode)),
      look(language, appearance),
      session(door, hasher, mode),
      context{session,
              flow,
              language,
              appearance,
              waiting,
              notes,
              updates,
              mode,
              [from = socket] { return from->places(); },
              paperAllowance(mode, mode == Mode::Kiosk ? kioskPolicy() : Policy())},
      window(context) {
  link = &door.letIn();
  if (mode == Mode::Helpdesk) new HelpdeskMode(window, waiting);
  if (mode == Mode::Kiosk) kiosk = new KioskMode(window, context, kioskPolicy(), [this] { return now; });
}

Policy Stage::kioskPolicy() {
  Policy policy;
  policy.operatorCode = cases::OperatorCodeHash::parse(kCheapHash);
  check(policy.operatorCode.has_value());
  return policy;
}

void Stage::wait(std::chrono::seconds time) {
  now += time;
  kiosk->tick();
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
