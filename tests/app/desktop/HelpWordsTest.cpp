#include "app/desktop/model/HelpArticles.h"
#include "app/desktop/model/HelpDirectory.h"
#include "tests/app/desktop/Application.h"

#include <QtCore/QRegularExpression>

#include <catch2/catch.hpp>

// What must be true in the words of Help and advice. They are data, so a test reads them.
namespace mahfooz::desktop {

namespace {

constexpr cases::Language kBoth[] = {cases::Language::Urdu, cases::Language::English};

QString allWords(const HelpArticle& article) {
  QStringList parts = {article.title, article.lead};
  for (const HelpBlock& block : article.blocks)
    parts << block.text;
  return parts.join(QLatin1Char('\n'));
}

QStringList sentencesOf(const HelpArticle& article) {
  static const QRegularExpression kEnd(QStringLiteral("[.!?:\\x{06D4}\\x{061F}]\\s|[.!?\\x{06D4}\\x{061F}]$|\\n"));
  return allWords(article).split(kEnd, Qt::SkipEmptyParts);
}

qsizetype wordCount(const QString& sentence) {
  static const QRegularExpression kSpace(QStringLiteral("\\s+"));
  return sentence.split(kSpace, Qt::SkipEmptyParts).size();
}

}  // namespace

TEST_CASE("every article exists in both languages with the same parts") {
  testApplication();
  const auto urdu = embeddedArticles(cases::Language::Urdu);
  const auto english = embeddedArticles(cases::Language::English);
  REQUIRE(urdu.size() == 7);
  REQUIRE(english.size() == 7);
  for (std::size_t i = 0; i < urdu.size(); ++i) {
    INFO(english[i].id.toStdString());
    CHECK_FALSE(english[i].title.isEmpty());
    CHECK_FALSE(english[i].lead.isEmpty());
    CHECK_FALSE(urdu[i].lead.isEmpty());
    REQUIRE(urdu[i].blocks.size() == english[i].blocks.size());
    for (std::size_t block = 0; block < urdu[i].blocks.size(); ++block)
      CHECK(urdu[i].blocks[block].kind == english[i].blocks[block].kind);
  }
}

TEST_CASE("what speaks of the page of notes carries the mark that leaves it out at a kiosk") {
  testApplication();
  const QString names[] = {QStringLiteral("میرے نوٹس"), QStringLiteral("My notes")};
  int marked = 0;
  for (const cases::Language language : kBoth) {
    for (const HelpArticle& article : embeddedArticles(language)) {
      for (const HelpBlock& block : article.blocks) {
        INFO(block.text.toStdString());
        CHECK(block.text.contains(names[language == cases::Language::Urdu ? 0 : 1]) == block.needsNotes);
        marked += block.needsNotes ? 1 : 0;
      }
    }
  }
  CHECK(marked >= 4);
}

// Flesch and Kincaid count syllables, which nobody has for Urdu; short sentences and known words serve both.
TEST_CASE("sentences in the articles are short") {
  testApplication();
  for (const cases::Language language : kBoth) {
    const qsizetype longest = language == cases::Language::Urdu ? 28 : 22;
    const double mean = language == cases::Language::Urdu ? 11.0 : 9.0;
    for (const HelpArticle& article : embeddedArticles(language)) {
      qsizetype words = 0;
      const QStringList sentences = sentencesOf(article);
      for (const QString& sentence : sentences) {
        INFO(sentence.toStdString());
        CHECK(wordCount(sentence) <= longest);
        words += wordCount(sentence);
      }
      INFO(article.id.toStdString());
      CHECK(static_cast<double>(words) / static_cast<double>(sentences.size()) <= mean);
    }
  }
}

TEST_CASE("the articles use no word of the trade") {
  testApplication();
  const QRegularExpression trade(
      QStringLiteral(
          "\\b(hash|hashes|perceptual|algorithm|server|client|metadata|cryptograph\\w*|sandbox|protocol|API|PDQ|"
          "fingerprint|NCII|CSAM|perpetrator|jurisdiction|pursuant|victim)\\b"),
      QRegularExpression::CaseInsensitiveOption);
  for (const cases::Language language : kBoth) {
    for (const HelpArticle& article : embeddedArticles(language)) {
      const auto found = trade.match(allWords(article));
      INFO(found.captured(0).toStdString());
      CHECK_FALSE(found.hasMatch());
    }
  }
}

TEST_CASE("the articles promise nothing that cannot be kept, name no penalty and claim no approval") {
  testApplication();
  const QRegularExpression never(
      QStringLiteral(
          "works on WhatsApp|removes? (it|them) from the internet|impossible to reverse|anonymous|approved by|"
          "prison|jail|years in|fined?\\b|guarantee|100 ?%|completely gone|"
          "\\x{0642}\\x{06CC}\\x{062F}|\\x{062C}\\x{06CC}\\x{0644}|"
          "\\x{062C}\\x{0631}\\x{0645}\\x{0627}\\x{0646}\\x{06C1}|\\x{0636}\\x{0645}\\x{0627}\\x{0646}\\x{062A}"),
      QRegularExpression::CaseInsensitiveOption);
  for (const cases::Language language : kBoth) {
    for (const HelpArticle& article : embeddedArticles(language)) {
      const auto found = never.match(allWords(article));
      INFO(article.id.toStdString() << ": " << found.captured(0).toStdString());
      CHECK_FALSE(found.hasMatch());
    }
  }
}

TEST_CASE("Urdu articles are written with Urdu letters and stops") {
  testApplication();
  const QRegularExpression arabic(
      QStringLiteral("[\\x{064A}\\x{0643}\\x{0647}\\x{0649}\\x{0629}\\x{06F0}-\\x{06F9}\\x{0660}-\\x{0669}]"));
  const QRegularExpression latinStop(QStringLiteral("[\\x{0621}-\\x{06D3}][.,;?]"));
  for (const HelpArticle& article : embeddedArticles(cases::Language::Urdu)) {
    INFO(article.id.toStdString());
    CHECK_FALSE(arabic.match(allWords(article)).hasMatch());
    CHECK_FALSE(latinStop.match(allWords(article)).hasMatch());
  }
}

TEST_CASE("every helpline has both languages and the date when it was looked at") {
  testApplication();
  const HelpDirectory directory = HelpDirectory::embedded();
  const QRegularExpression month(QStringLiteral("^20[0-9]{2}-[01][0-9]$"));
  std::size_t count = 0;
  for (const auto audience : {HelpDirectory::Audience::Everyone, HelpDirectory::Audience::Directory,
                              HelpDirectory::Audience::Adults, HelpDirectory::Audience::Minors}) {
    for (const cases::Language language : kBoth) {
      for (const HelpEntry& entry : directory.entries(audience, language)) {
        INFO(entry.contact.toStdString());
        CHECK_FALSE(entry.name.isEmpty());
        CHECK_FALSE(entry.note.isEmpty());
        CHECK_FALSE(entry.contact.isEmpty());
        CHECK(month.match(entry.lastChecked).hasMatch());
        ++count;
      }
    }
  }
  CHECK(count >= 20);
  CHECK(month.match(directory.takeItDown().lastSeen).hasMatch());
}

}  // namespace mahfooz::desktop
