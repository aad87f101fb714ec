#include "app/desktop/model/HelpArticles.h"

#include "app/desktop/words/Isolated.h"
#include "core/text/SearchKey.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

namespace mahfooz::desktop {

namespace {

constexpr const char* kIds[] = {"first-help", "platforms",       "law", "parents", "counselors",
                                "program",    "take-it-down-act"};

HelpBlock blockOf(const QString& line) {
  static const QRegularExpression kStep(QStringLiteral("^[0-9]+\\. "));
  if (line.startsWith(QLatin1String("## "))) return {HelpBlock::Kind::Heading, line.mid(3)};
  if (line.startsWith(QLatin1String("- "))) return {HelpBlock::Kind::Point, line.mid(2)};
  const QRegularExpressionMatch step = kStep.match(line);
  if (step.hasMatch()) return {HelpBlock::Kind::Step, line.mid(step.capturedLength())};
  const QLatin1String notes("[notes] ");
  if (line.startsWith(notes)) return {HelpBlock::Kind::Paragraph, line.mid(notes.size()), true};
  return {HelpBlock::Kind::Paragraph, line};
}

}  // namespace

HelpArticle parseArticle(const QString& id, const QByteArray& markdown, cases::Language language) {
  HelpArticle article;
  article.id = id;
  for (const QString& line : QString::fromUtf8(markdown).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
    if (line.startsWith(QLatin1String("# "))) {
      article.title = withIsolatedRuns(line.mid(2), language);
    } else if (line.startsWith(QLatin1String("> "))) {
      article.lead = withIsolatedRuns(line.mid(2), language);
    } else {
      article.blocks.push_back(blockOf(line));
      article.blocks.back().text = withIsolatedRuns(article.blocks.back().text, language);
    }
  }
  article.key = text::searchKey(markdown.toStdString());
  return article;
}

std::vector<HelpArticle> embeddedArticles(cases::Language language) {
  std::vector<HelpArticle> articles;
  const QString folder = language == cases::Language::Urdu ? QStringLiteral("ur") : QStringLiteral("en");
  for (const char* id : kIds) {
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(folder, QLatin1String(id)));
    if (file.open(QIODevice::ReadOnly)) articles.push_back(parseArticle(QLatin1String(id), file.readAll(), language));
  }
  return articles;
}

bool holdsQuery(const QString& words, const QString& query) {
  return text::holdsEveryWord(text::searchKey(words.toStdString()), text::searchKey(query.toStdString()));
}

std::vector<std::size_t> findArticles(const std::vector<HelpArticle>& articles, const QString& query) {
  const std::string key = text::searchKey(query.toStdString());
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (text::holdsEveryWord(articles[i].key, key)) places.push_back(i);
  }
  return places;
}

}  // namespace mahfooz::desktop
