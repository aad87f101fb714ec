#include "app/desktop/model/HelpArticles.h"
#include "app/desktop/widget/ChoiceCard.h"
#include "app/desktop/widget/ContactCard.h"
#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Stage.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include <catch2/catch.hpp>

#include <algorithm>

namespace mahfooz::desktop {

namespace {

void searchFor(Stage& stage, const char* query) {
  stage.window.page(Page::Help).findChild<QLineEdit*>()->setText(QString::fromUtf8(query));
  testApplication().processEvents();
}

template <class Card>
std::vector<Card*> cardsOn(Stage& stage) {
  std::vector<Card*> cards;
  for (Card* card : stage.window.page(Page::Help).findChildren<Card*>()) {
    if (card->isVisible()) cards.push_back(card);
  }
  return cards;
}

bool hasCard(Stage& stage, const char* name) {
  const auto cards = cardsOn<ChoiceCard>(stage);
  return std::any_of(cards.begin(), cards.end(),
                     [name](const ChoiceCard* card) { return card->accessibleName() == QString::fromUtf8(name); });
}

bool showsNumber(Stage& stage, const char* number) {
  for (const ContactCard* card : cardsOn<ContactCard>(stage)) {
    for (const QLabel* label : card->findChildren<QLabel*>()) {
      if (label->text().contains(QLatin1String(number))) return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("the search finds a helpline by its number, typed in any way, and leads to all of them") {
  testApplication();
  Stage stage(cases::Language::English, Shade::Light);
  stage.window.QWidget::show();
  stage.at(Page::Help);
  for (const char* query : {"1799", "17", "۱۷۹۹"}) {
    INFO(query);
    searchFor(stage, query);
    CHECK(showsNumber(stage, "1799"));
    CHECK(hasCard(stage, "Helplines"));
    CHECK_FALSE(hasCard(stage, "My notes"));
  }
  for (const char* query : {"0800-39393", "0800 39393", "080039393", "digital rights"}) {
    INFO(query);
    searchFor(stage, query);
    CHECK(showsNumber(stage, "0800-39393"));
    CHECK_FALSE(showsNumber(stage, "1799"));
  }
}

TEST_CASE("the search finds helplines and notes by their names, and says when nothing is found") {
  testApplication();
  Stage stage(cases::Language::Urdu, Shade::Light);
  stage.window.QWidget::show();
  stage.at(Page::Help);
  CHECK(hasCard(stage, "ہیلپ لائنز"));
  CHECK(hasCard(stage, "میرے نوٹس"));
  CHECK(cardsOn<ContactCard>(stage).empty());
  searchFor(stage, "ہیلپ لائن");
  CHECK(hasCard(stage, "ہیلپ لائنز"));
  searchFor(stage, "امنگ");
  CHECK(showsNumber(stage, "0311-7786264"));
  searchFor(stage, "زرافہ");
  CHECK(cardsOn<ChoiceCard>(stage).empty());
  CHECK(cardsOn<ContactCard>(stage).empty());
}

TEST_CASE("codes and addresses in Urdu articles and contacts are isolated") {
  testApplication();
  QString law;
  for (const HelpArticle& article : embeddedArticles(cases::Language::Urdu)) {
    for (const HelpBlock& block : article.blocks)
      law += block.text + QLatin1Char('\n');
  }
  CHECK(law.contains(QStringLiteral("\u206622-A\u2069")));
  CHECK(law.contains(QStringLiteral("\u2066takeitdown.ncmec.org\u2069")));
  const auto entries = HelpDirectory::embedded().entries(HelpDirectory::Audience::Directory, cases::Language::Urdu);
  CHECK(std::any_of(entries.begin(), entries.end(), [](const HelpEntry& entry) {
    return entry.note.contains(QStringLiteral("“\u2066Child Abuse\u2069”"));
  }));
}

TEST_CASE("dates are told by the name of the month in both languages") {
  const HelpDirectory directory = HelpDirectory::embedded();
  CHECK(directory.entries(HelpDirectory::Audience::Everyone, cases::Language::Urdu)[0].checkedOn ==
        QStringLiteral("نومبر 2026"));
  CHECK(directory.entries(HelpDirectory::Audience::Everyone, cases::Language::English)[0].checkedOn ==
        QStringLiteral("November 2026"));
}

}  // namespace mahfooz::desktop
