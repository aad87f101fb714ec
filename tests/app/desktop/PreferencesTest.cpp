#include "app/desktop/model/HelpDirectory.h"
#include "app/desktop/model/Preferences.h"
#include "app/desktop/words/Isolated.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

TEST_CASE("only the language is remembered") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("deep/preferences.ini"));
  const Preferences preferences(path);
  CHECK_FALSE(preferences.language().has_value());
  CHECK_FALSE(QFile::exists(path));
  preferences.setLanguage(cases::Language::English);
  CHECK(preferences.language() == cases::Language::English);
  preferences.setLanguage(cases::Language::Urdu);
  CHECK(preferences.language() == cases::Language::Urdu);
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll() == QByteArray("[General]\nlanguage=ur\n"));
}

TEST_CASE("an unknown language in the file is no choice") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("preferences.ini"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("[General]\nlanguage=tlh\n");
  file.close();
  CHECK_FALSE(Preferences(path).language().has_value());
}

TEST_CASE("sizes and numbers are isolated and in Western digits") {
  CHECK(sizeText(2'411'724) == QStringLiteral("\u20662.3 MB\u2069"));
  CHECK(percentText(425) == QStringLiteral("\u206642%\u2069"));
  CHECK(isolated(QStringLiteral("a.jpg")) == QStringLiteral("\u2068a.jpg\u2069"));
}

TEST_CASE("the directory of helplines gives its entries by audience and language") {
  const auto directory = HelpDirectory::parse(R"({"entries": [
      {"audience": "everyone", "name": {"ur": "الف", "en": "A"}, "contact": "1", "note": {"ur": "ب", "en": "B"},
       "hours": {"ur": "و", "en": "H"}, "lastChecked": "2026-11"},
      {"audience": "adults", "name": {"ur": "ج", "en": "C"}, "contact": "2", "note": {"ur": "د", "en": "D"}}]})");
  const auto urdu = directory.entries(HelpDirectory::Audience::Everyone, cases::Language::Urdu);
  REQUIRE(urdu.size() == 1);
  CHECK(urdu[0].name == QStringLiteral("الف"));
  CHECK(urdu[0].hours == QStringLiteral("و"));
  CHECK(urdu[0].lastChecked == QStringLiteral("2026-11"));
  CHECK(directory.entries(HelpDirectory::Audience::Adults, cases::Language::English)[0].note == QStringLiteral("D"));
  CHECK(HelpDirectory::parse("not json").entries(HelpDirectory::Audience::Everyone, cases::Language::Urdu).empty());
}

}  // namespace mahfooz::desktop
