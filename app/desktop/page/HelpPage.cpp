#include "app/desktop/page/HelpPage.h"

#include "app/desktop/look/Look.h"
#include "app/desktop/widget/ContactCard.h"
#include "app/desktop/widget/InputLine.h"
#include "app/desktop/widget/Row.h"
#include "app/desktop/widget/Spoken.h"

namespace mahfooz::desktop {

namespace {

constexpr int kMostColumns = 2;
constexpr int kSearchLength = 100;

int columns() {
  return Look::tokens().stacked ? 1 : kMostColumns;
}

void drop(QLayout& layout) {
  while (QLayoutItem* item = layout.takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();  // the card may be the one that was pressed
    delete item;
  }
}

}  // namespace

HelpPage::HelpPage(const PageContext& context)
    : PageFrame(Page::Help, context),
      m_directory(HelpDirectory::embedded()),
      m_nothing(new Text("body")),
      m_contacts(new QVBoxLayout),
      m_cards(new QGridLayout) {
  speakAs(*m_nothing, Spoken::News);
  m_contacts->setSpacing(10);
  m_cards->setSpacing(10);
  if (context.mode != Mode::Kiosk) makeSearch();
  body().addWidget(m_nothing);
  body().addLayout(m_contacts);
  body().addLayout(m_cards);
  body().addStretch(1);
  next().hide();
  connect(&context.appearance, &Appearance::changed, this, &HelpPage::list);
  retranslate();
}

void HelpPage::makeSearch() {
  m_search = new InputLine;
  m_search->setMaxLength(kSearchLength);
  m_search->setClearButtonEnabled(false);
  auto* row = new Row(10);
  row->add(m_search, 1);
  body().addWidget(row);
  connect(m_search, &QLineEdit::textChanged, this, &HelpPage::list);
  if (context().mode != Mode::Helpdesk) return;
  m_goToSearch = new Button("secondary");
  row->add(m_goToSearch);
  connect(m_goToSearch, &Button::clicked, m_search, qOverload<>(&QWidget::setFocus));
}

// At a helpdesk the digits choose a card, and would be typed into the search.
void HelpPage::enter() {
  if (context().mode == Mode::Home) return m_search->setFocus();
  QLayoutItem* first = m_cards->itemAt(0);
  (first != nullptr ? first->widget() : &back())->setFocus();
}

void HelpPage::forget() {
  if (m_search != nullptr) m_search->clear();
}

void HelpPage::list() {
  drop(*m_contacts);
  drop(*m_cards);
  for (int column = 0; column < kMostColumns; ++column)
    m_cards->setColumnStretch(column, column < columns() ? 1 : 0);
  listContacts();
  listPlaces();
  listArticles();
  if (context().mode != Mode::Kiosk)
    addPlace(IconName::Info, tr("About this program"), tr("Its version, its licences, and new versions."), Page::About);
  m_nothing->say(m_contacts->count() + m_cards->count() == 0 ? tr("Nothing found. Try another word.") : QString());
}

// Whoever is found by name or number stands on top, as on the page of the helplines.
void HelpPage::listContacts() {
  if (sought().trimmed().isEmpty()) return;
  for (const HelpEntry& entry : m_directory.find(sought(), context().language.language()))
    m_contacts->addWidget(new ContactCard(entry));
}

// Two cards that are not articles stand first. The helplines stay in sight as long as one of them is found.
void HelpPage::listPlaces() {
  addPlace(IconName::Phone, tr("Helplines"), tr("People who listen and help, with the date when we looked."), Page::Helplines,
           m_contacts->count() > 0);
  if (context().mode == Mode::Kiosk) return;
  addPlace(IconName::Note, tr("My notes"), tr("Write down who, where and when, and make a complaint of it."), Page::Notes);
}

void HelpPage::addPlace(IconName icon, const QString& words, const QString& more, Page page, bool always) {
  if (!always && !holdsQuery(words + QLatin1Char(' ') + more, sought())) return;
  auto* card = new ChoiceCard(icon);
  card->say(words, more);
  connect(card, &ChoiceCard::clicked, this, [this, page] { context().flow.open(page); });
  addCard(card);
}

void HelpPage::listArticles() {
  for (const std::size_t place : findArticles(m_articles, sought())) {
    auto* card = new ChoiceCard(IconName::Help);
    card->say(m_articles[place].title, m_articles[place].lead);
    connect(card, &ChoiceCard::clicked, this, [this, place] { Q_EMIT articleAsked(m_articles[place]); });
    addCard(card);
  }
}

void HelpPage::addCard(ChoiceCard* card) {
  const int place = m_cards->count();
  m_cards->addWidget(card, place / columns(), place % columns());
}

void HelpPage::retranslate() {
  setWords(tr("Help and advice"), {});
  m_articles = embeddedArticles(context().language.language());
  if (m_search != nullptr) {
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
  }
  if (m_goToSearch != nullptr) m_goToSearch->setText(tr("Search"));
  list();
}

}  // namespace mahfooz::desktop
