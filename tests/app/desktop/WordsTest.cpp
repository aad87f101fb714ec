#include "app/desktop/words/ErrorWords.h"
#include "app/desktop/words/Isolated.h"
#include "app/desktop/words/MediaWords.h"
#include "app/desktop/words/StatusWords.h"
#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Stage.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace mahfooz::desktop {

namespace {

std::vector<ErrorCode> allCodes() {
  std::vector<ErrorCode> codes;
  for (int number = 0; number < 1000; ++number) {
    if (const auto code = errorCodeFromNumber(number)) codes.push_back(*code);
  }
  return codes;
}

bool isUrdu(const QString& words) {
  return std::any_of(words.begin(), words.end(), [](QChar letter) { return letter.script() == QChar::Script_Arabic; });
}

}  // namespace

TEST_CASE("every error has a title and an advice in both languages") {
  testApplication();
  const QTemporaryDir folder;
  LanguageSwitch language(Preferences(folder.filePath(QStringLiteral("p.ini"))));
  const auto codes = allCodes();
  REQUIRE(codes.size() > 40);
  for (const ErrorCode code : codes) {
    INFO(errorName(code));
    language.choose(cases::Language::English);
    const ErrorWords english = errorWords(code);
    CHECK_FALSE(english.title.isEmpty());
    CHECK_FALSE(english.advice.isEmpty());
    CHECK_FALSE(isUrdu(english.title + english.advice));
    language.choose(cases::Language::Urdu);
    const ErrorWords urdu = errorWords(code);
    CHECK(isUrdu(urdu.title));
    CHECK(isUrdu(urdu.advice));
  }
}

TEST_CASE("every status word is a sentence in both languages") {
  testApplication();
  const QTemporaryDir folder;
  LanguageSwitch language(Preferences(folder.filePath(QStringLiteral("p.ini"))));
  for (int number = 0; number <= static_cast<int>(cases::StatusWord::Deleted); ++number) {
    const auto word = static_cast<cases::StatusWord>(number);
    language.choose(cases::Language::English);
    CHECK(statusSentence(word).endsWith(QLatin1Char('.')));
    language.choose(cases::Language::Urdu);
    CHECK(isUrdu(statusSentence(word)));
    CHECK(statusSentence(word).endsWith(QChar(0x06D4)));
  }
}

TEST_CASE("the length of a video is told in two parts at most in both languages") {
  testApplication();
  const QTemporaryDir folder;
  LanguageSwitch language(Preferences(folder.filePath(QStringLiteral("p.ini"))));
  language.choose(cases::Language::English);
  CHECK(durationText(0) == QStringLiteral("1 s"));
  CHECK(durationText(59'999) == QStringLiteral("59 s"));
  CHECK(durationText(60'000) == QStringLiteral("1 min"));
  CHECK(durationText(125'400) == QStringLiteral("2 min 5 s"));
  CHECK(durationText(3'605'000) == QStringLiteral("1 h"));
  CHECK(durationText(7'265'000) == QStringLiteral("2 h 1 min"));
  language.choose(cases::Language::Urdu);
  CHECK(durationText(3'660'000) == QStringLiteral("1 گھنٹہ 1 منٹ"));
  CHECK(durationText(7'200'000) == QStringLiteral("2 گھنٹے"));
  CHECK(durationText(125'000) == QStringLiteral("2 منٹ 5 سیکنڈ"));
}

TEST_CASE("the facts of a file leave out what is not known") {
  testApplication();
  const QTemporaryDir folder;
  LanguageSwitch language(Preferences(folder.filePath(QStringLiteral("p.ini"))));
  language.choose(cases::Language::English);
  const QString size = sizeText(2048);
  CHECK(fileFacts(std::nullopt, 0, 2048) == size);
  CHECK(fileFacts(MediaKind::Photo, 0, 2048) == QStringLiteral("Photo · ") + size);
  CHECK(fileFacts(MediaKind::Video, 0, 2048) == QStringLiteral("Video · ") + size);
  CHECK(fileFacts(MediaKind::Video, 5'000, 2048) == QStringLiteral("Video · 5 s · ") + size);
}

TEST_CASE("a first start is in Urdu and the choice is remembered") {
  testApplication();
  const QTemporaryDir folder;
  const Preferences preferences(folder.filePath(QStringLiteral("p.ini")));
  {
    LanguageSwitch language(preferences);
    CHECK(language.language() == cases::Language::Urdu);
    CHECK_FALSE(language.wasChosen());
    CHECK(language.locale().textDirection() == Qt::RightToLeft);
    language.toggle();
    CHECK(language.locale().textDirection() == Qt::LeftToRight);
  }
  const LanguageSwitch again(preferences);
  CHECK(again.language() == cases::Language::English);
  CHECK(again.wasChosen());
}

}  // namespace mahfooz::desktop
