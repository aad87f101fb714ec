#include "app/desktop/page/ArticlePage.h"

#include "app/desktop/widget/Card.h"
#include "app/desktop/words/Isolated.h"
#include "app/desktop/words/LocaleWords.h"

#include <QtWidgets/QHBoxLayout>

namespace mahfooz::desktop {

ArticlePage::ArticlePage(const PageContext& context) : PageFrame(Page::Article, context) {
  body().addStretch(1);
  next().hide();
  retranslate();
}

void ArticlePage::setArticle(const HelpArticle& article) {
  m_article = article;
  write();
}

void ArticlePage::enter() {
  back().setFocus();
  scrollToTop();
}

void ArticlePage::write() {
  setWords(m_article.title, m_article.lead);
  delete m_text;
  auto* card = new Card("card");
  m_text = card;
  m_column = &card->content();
  int step = 0;
  for (const HelpBlock& block : m_article.blocks) {
    if (block.needsNotes && context().mode == Mode::Kiosk) continue;
    step = block.kind == HelpBlock::Kind::Step ? step + 1 : 0;
    addBlock(block, step);
  }
  if (m_article.id == QLatin1String("platforms")) addParticipants();
  body().insertWidget(0, m_text);
}

void ArticlePage::addBlock(const HelpBlock& block, int step) {
  constexpr int kAboveHeading = 12;
  if (block.kind == HelpBlock::Kind::Step) return addLine(isolatedLtr(QString::number(step)), block.text);
  if (block.kind == HelpBlock::Kind::Point) return addLine(QStringLiteral("•"), block.text);
  const bool isHeading = block.kind == HelpBlock::Kind::Heading;
  auto* words = new Text(isHeading ? "heading" : "body");
  words->setText(block.text);
  if (isHeading && m_column->count() > 0) m_column->addSpacing(kAboveHeading);
  m_column->addWidget(words);
}

void ArticlePage::addLine(const QString& mark, const QString& words) {
  constexpr int kMarkWidth = 22;
  auto* sign = new Text("accent");
  sign->setText(mark);
  sign->setWordWrap(false);
  sign->setMinimumWidth(kMarkWidth);
  auto* text = new Text("body");
  text->setText(words);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(sign, 0, Qt::AlignTop);
  row->addWidget(text, 1);
  m_column->addLayout(row);
}

// Never without their date: who takes part changes.
void ArticlePage::addParticipants() {
  const cases::Language language = context().language.language();
  addBlock({HelpBlock::Kind::Heading, tr("Who takes part")}, 0);
  if (const ServiceLink* link = context().session.door().link()) {
    for (const cases::ParticipatingPlatform& platform : link->profile().platforms) {
      addLine(QStringLiteral("•"), tr("%1 (last checked: %2)")
                                       .arg(isolated(QString::fromStdString(platform.name)),
                                            isolated(dateWords(QString::fromStdString(platform.lastChecked), language))));
    }
  }
  const HelpDirectory directory = HelpDirectory::embedded();
  QStringList names;
  for (const QString& name : directory.takeItDown().names)
    names << isolated(name);
  addBlock(
      {HelpBlock::Kind::Paragraph, tr("With Take It Down, another service, these took part when last seen (%1): %2")
                                       .arg(isolated(dateWords(directory.takeItDown().lastSeen, language)),
                                            listWords(names, language))},
      0);
}

// The article that is open, in the language that is switched on now.
void ArticlePage::retranslate() {
  for (const HelpArticle& article : embeddedArticles(context().language.language())) {
    if (article.id == m_article.id) m_article = article;
  }
  write();
}

}  // namespace mahfooz::desktop
