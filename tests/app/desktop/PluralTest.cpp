#include "app/desktop/model/LanguageSwitch.h"
#include "tests/app/desktop/Application.h"

#include <QtCore/QTemporaryDir>

#include <catch2/catch.hpp>

#include <unicode/plurrule.h>

#include <memory>

namespace mahfooz::desktop {

namespace {

QString codesReady(int count) {
  return QCoreApplication::translate("mahfooz::desktop::CodesPage", "%n code(s) ready", nullptr, count);
}

bool isOne(const char* language, int count) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(icu::Locale(language), error));
  REQUIRE(U_SUCCESS(error));
  return rules->select(count) == icu::UnicodeString("one");
}

}  // namespace

TEST_CASE("one and many are told apart as ICU does in both languages") {
  testApplication();
  const QTemporaryDir folder;
  LanguageSwitch language(Preferences(folder.filePath(QStringLiteral("p.ini"))));
  for (const auto& [chosen, code] : {std::pair(cases::Language::Urdu, "ur"), std::pair(cases::Language::English, "en")}) {
    language.choose(chosen);
    const QString one = codesReady(1).remove(QLatin1Char('1'));
    const QString many = codesReady(5).remove(QLatin1Char('5'));
    REQUIRE(one != many);
    for (int count = 0; count <= 120; ++count) {
      INFO(code << " " << count);
      CHECK(codesReady(count).remove(QString::number(count)) == (isOne(code, count) ? one : many));
    }
  }
}

}  // namespace mahfooz::desktop
