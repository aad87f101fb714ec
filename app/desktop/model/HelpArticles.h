#pragma once

#include "core/case/Submission.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <string>
#include <vector>

namespace mahfooz::desktop {

// A part of an article, as it stands on the page.
struct HelpBlock {
  enum class Kind { Heading, Paragraph, Point, Step };
  Kind kind = Kind::Paragraph;
  QString text;
  bool needsNotes = false;  // speaks of the page of notes, which a kiosk has not
};

struct HelpArticle {
  QString id;  // the name of its file: "law"
  QString title;
  QString lead;
  std::vector<HelpBlock> blocks;
  std::string key;  // core/text/SearchKey.h of all its words
};

// Reads the part of Markdown that our articles use: "# " the title, "> " the lead, "## " a heading, "- " a point, "1. "
// a step, paragraphs between empty lines; one line each. A paragraph that begins with "[notes] " needs the page of
// notes. What is Latin in Urdu words is isolated.
[[nodiscard]] HelpArticle parseArticle(const QString& id, const QByteArray& markdown, cases::Language language);

// All of them (resources/help/en and ur), in the order in which they are listed.
[[nodiscard]] std::vector<HelpArticle> embeddedArticles(cases::Language language);

// Whether every word of the query begins one of the words. An empty query is in all of them.
[[nodiscard]] bool holdsQuery(const QString& words, const QString& query);

// The places of those in which every word of the query is found.
[[nodiscard]] std::vector<std::size_t> findArticles(const std::vector<HelpArticle>& articles, const QString& query);

}  // namespace mahfooz::desktop
