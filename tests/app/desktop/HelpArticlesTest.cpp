#include "app/desktop/model/EvidenceLog.h"
#include "app/desktop/model/HelpArticles.h"
#include "app/desktop/words/ComplaintWords.h"

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

using Kind = HelpBlock::Kind;

TEST_CASE("an article is read into its title, its lead and its parts") {
  const HelpArticle article =
      parseArticle(QStringLiteral("x"), "# Title\n\n> Lead.\n\nWords.\n\n## Head\n\n1. One\n2. Two\n- Point\n",
                   cases::Language::English);
  CHECK(article.id == QStringLiteral("x"));
  CHECK(article.title == QStringLiteral("Title"));
  CHECK(article.lead == QStringLiteral("Lead."));
  std::vector<Kind> kinds;
  QStringList texts;
  for (const HelpBlock& block : article.blocks) {
    kinds.push_back(block.kind);
    texts << block.text;
  }
  CHECK(kinds == std::vector<Kind>{Kind::Paragraph, Kind::Heading, Kind::Step, Kind::Step, Kind::Point});
  CHECK(texts.join(QLatin1Char('|')) == QStringLiteral("Words.|Head|One|Two|Point"));
}

TEST_CASE("what speaks of the page of notes is marked and the mark is not shown") {
  const HelpArticle article = parseArticle(QStringLiteral("x"), "# Title\n\nWords.\n\n[notes] Under My notes.\n",
                                           cases::Language::English);
  REQUIRE(article.blocks.size() == 2);
  CHECK_FALSE(article.blocks[0].needsNotes);
  CHECK(article.blocks[1].needsNotes);
  CHECK(article.blocks[1].text == QStringLiteral("Under My notes."));
}

TEST_CASE("the search looks into every word of an article") {
  const std::vector<HelpArticle> articles = {
      parseArticle(QStringLiteral("a"), "# Law\n\nCall 1799 today.\n", cases::Language::English),
      parseArticle(QStringLiteral("b"), "# \u0645\u062f\u062f\n\n\u0641\u0648\u0646\n", cases::Language::Urdu)};
  using Places = std::vector<std::size_t>;
  CHECK(findArticles(articles, QStringLiteral("LAW 1799")) == Places{0});
  CHECK(findArticles(articles, QStringLiteral("\u0645\u062f\u062f")) == Places{1});
  CHECK(findArticles(articles, QString()) == Places{0, 1});
  CHECK(findArticles(articles, QStringLiteral("zebra")).empty());
}

TEST_CASE("notes are kept in order, without empty ones, and go when they are cleared") {
  EvidenceLog log;
  CHECK_FALSE(log.add({QStringLiteral("2026-11-25"), {}, QStringLiteral("  "), {}, {}}));
  CHECK(log.add({QStringLiteral("2026-11-25"), QStringLiteral("Instagram"), {}, {}, {}}));
  CHECK(log.add({{}, {}, QStringLiteral("@name"), {}, {}}));
  log.remove(7);
  log.remove(0);
  REQUIRE(log.notes().size() == 1);
  CHECK(log.notes()[0].user == QStringLiteral("@name"));
  log.clear();
  CHECK(log.notes().empty());
  for (std::size_t i = 0; i <= EvidenceLog::kMaximumNotes; ++i)
    CHECK(log.add({{}, QStringLiteral("a"), {}, {}, {}}) == (i < EvidenceLog::kMaximumNotes));
}

TEST_CASE("a letter holds the notes with the link alone on its line and no invisible marks") {
  const QString link = QStringLiteral("https://example.com/p/1?a=b");
  const std::vector<EvidenceNote> notes = {
      {QStringLiteral("2026-11-20"), QStringLiteral("Instagram"), QStringLiteral("@x"), link, {}}};
  for (const ComplaintTo to : {ComplaintTo::Nccia, ComplaintTo::TelecomAuthority, ComplaintTo::Platform}) {
    const QStringList lines = complaintText(to, notes).split(QLatin1Char('\n'));
    CHECK(lines.contains(link));
    CHECK(lines.contains(QStringLiteral("@x")));
    for (const QChar mark : {QChar(0x2066), QChar(0x2068), QChar(0x2069)})
      CHECK_FALSE(lines.join(QString()).contains(mark));
  }
  CHECK(complaintText(ComplaintTo::Nccia, {}).contains(QStringLiteral("____")));
}

}  // namespace mahfooz::desktop
