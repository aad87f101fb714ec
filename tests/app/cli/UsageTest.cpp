#include "app/cli/Usage.h"

#include <catch2/catch.hpp>

#include <QtCore/QByteArray>
#include <QtCore/QLocale>

using namespace mahfooz::cli;

TEST_CASE("the usage names every command in both languages") {
  for (const auto language : {QLocale::Urdu, QLocale::English}) {
    const std::string_view text = usageText(QLocale(language));
    for (const char* word : {"hash", "submit", "status", "--dry-run", "--declare", "--show", "--pin", "--format",
                             "--dihedral", "operator-code"}) {
      INFO(word);
      CHECK(text.find(word) != std::string_view::npos);
    }
  }
  CHECK(usageText(QLocale(QLocale::Urdu)) != usageText(QLocale(QLocale::English)));
}

TEST_CASE("a language that we do not speak gets English") {
  CHECK(usageText(QLocale(QLocale::French)) == usageText(QLocale(QLocale::English)));
}
