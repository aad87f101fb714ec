#include "app/cli/Usage.h"

#include <catch2/catch.hpp>

#include <QtCore/QByteArray>
#include <QtCore/QLocale>

using namespace mahfooz::cli;

TEST_CASE("the usage names every command in both languages") {
  for (const auto language : {QLocale::Urdu, QLocale::English}) {
    const std::string_view text = usageText(QLocale(language));
    for (const char* word :
         {"hash",         "submit",         "status",      "add",       "withdraw", "receipt verify", "outbox list",
          "outbox send",  "outbox clear",   "--dry-run",   "--declare", "--show",   "--pin",          "--format",
          "--dihedral",   "--save-receipt", "--overwrite", "--queue",   "--now",    "--yes",          "--outbox",
          "operator-code"}) {
      INFO(word);
      CHECK(text.find(word) != std::string_view::npos);
    }
  }
  CHECK(usageText(QLocale(QLocale::Urdu)) != usageText(QLocale(QLocale::English)));
}

TEST_CASE("withdrawing is explained in both languages before it is done") {
  for (const auto language : {QLocale::Urdu, QLocale::English})
    CHECK(withdrawText(QLocale(language)).find("--yes") != std::string_view::npos);
  CHECK(withdrawText(QLocale(QLocale::Urdu)) != withdrawText(QLocale(QLocale::English)));
}

TEST_CASE("a language that we do not speak gets English") {
  CHECK(usageText(QLocale(QLocale::French)) == usageText(QLocale(QLocale::English)));
}

TEST_CASE("who has not said --yes is told what clearing does, in both languages") {
  CHECK(clearText(QLocale(QLocale::Urdu)).find("--yes") != std::string_view::npos);
  CHECK(clearText(QLocale(QLocale::English)).find("--yes") != std::string_view::npos);
  CHECK(clearText(QLocale(QLocale::Urdu)) != clearText(QLocale(QLocale::English)));
}
