#include "app/desktop/model/Licences.h"
#include "tests/app/desktop/Application.h"

#include <catch2/catch.hpp>

#include <QtCore/QDirIterator>

using namespace mahfooz;
using namespace mahfooz::desktop;

TEST_CASE("this program and all that it stands on are named in both languages, with their licences") {
  testApplication();
  const auto english = embeddedComponents(cases::Language::English);
  const auto urdu = embeddedComponents(cases::Language::Urdu);
  REQUIRE(english.size() > 20);
  REQUIRE(urdu.size() == english.size());
  CHECK(english.front().name == QStringLiteral("Mahfooz"));
  for (std::size_t at = 1; at < english.size(); ++at) {
    CAPTURE(english[at].name.toStdString());
    CHECK_FALSE(english[at].use.isEmpty());
    CHECK_FALSE(urdu[at].use.isEmpty());
    CHECK(urdu[at].use != english[at].use);
    CHECK_FALSE(english[at].copyright.isEmpty());
    CHECK_FALSE(english[at].licence.isEmpty());
  }
}

TEST_CASE("the full text of every licence is there, and no text that nobody needs") {
  testApplication();
  QString all;
  for (const Component& component : embeddedComponents(cases::Language::English)) {
    const QString text = licenceText(component);
    CAPTURE(component.name.toStdString());
    CHECK(text.contains(component.copyright));
    CHECK_FALSE(text.endsWith(QStringLiteral("\n\n")));  // an empty text
    all += text;
  }
  int texts = 0;
  for (QDirIterator files(QStringLiteral(":/licences/texts")); files.hasNext(); ++texts) {
    QFile file(files.next());
    CAPTURE(file.fileName().toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK(text.size() > 200);
    CHECK(all.contains(text));
  }
  CHECK(texts > 10);
}

TEST_CASE("a licence that adds to another comes with the other") {
  testApplication();
  const Component lesser{QStringLiteral("x"), {}, QStringLiteral("y"), QStringLiteral("LGPL-3.0-only")};
  const QString text = licenceText(lesser);
  CHECK(text.contains(QStringLiteral("GNU LESSER GENERAL PUBLIC LICENSE")));
  CHECK(text.contains(QStringLiteral("17. Interpretation of Sections 15 and 16.")));
  const Component excepted{QStringLiteral("x"), {}, QStringLiteral("y"), QStringLiteral("GPL-3.0-or-later WITH GCC-exception-3.1")};
  CHECK(licenceText(excepted).contains(QStringLiteral("GCC RUNTIME LIBRARY EXCEPTION")));
}
