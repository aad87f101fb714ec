#include "app/desktop/page/NotesPage.h"

#include "app/desktop/widget/Card.h"
#include "app/desktop/words/ComplaintWords.h"
#include "app/desktop/words/Isolated.h"

#include <QtCore/QDate>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>

namespace mahfooz::desktop {

namespace {

constexpr int kShort = 100;
constexpr int kLong = 600;

}  // namespace

NotesPage::NotesPage(const PageContext& context)
    : PageFrame(Page::Notes, context),
      m_day(new Field(kShort)),
      m_place(new Field(kShort)),
      m_user(new Field(kShort)),
      m_link(new Field(kLong)),
      m_words(new Field(kLong)),
      m_add(new Button("secondary", IconName::Plus)),
      m_rows(new QVBoxLayout),
      m_actions(new PaperActions(context)) {
  m_rows->setSpacing(8);
  body().addWidget(makeForm());
  body().addLayout(m_rows);
  body().addWidget(m_actions);
  body().addStretch(1);
  m_actions->setText([this] { return notesText(this->context().notes.notes()); });
  connect(m_add, &Button::clicked, this, &NotesPage::addNote);
  connect(&m_words->input(), &QLineEdit::returnPressed, this, &NotesPage::addNote);
  connect(&next(), &Button::clicked, this, [this] { this->context().flow.open(Page::Letter); });
  connect(&context.notes, &EvidenceLog::changed, this, &NotesPage::listNotes);
  retranslate();
}

QWidget* NotesPage::makeForm() {
  auto* card = new Card("card");
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(14);
  grid->setVerticalSpacing(2);
  grid->addWidget(m_day, 0, 0);
  grid->addWidget(m_place, 0, 1);
  grid->addWidget(m_user, 0, 2);
  grid->addWidget(m_link, 1, 0, 1, 3);
  grid->addWidget(m_words, 2, 0, 1, 2);
  grid->addWidget(m_add, 2, 2, Qt::AlignBottom);
  for (int column = 0; column < 3; ++column)
    grid->setColumnStretch(column, 1);
  for (Field* field : {m_day, m_user, m_link})
    field->readLeftToRight();
  card->content().addLayout(grid);
  return card;
}

void NotesPage::enter() {
  clearForm();
  listNotes();
  m_place->input().setFocus();
}

void NotesPage::forget() {
  clearForm();
  m_actions->forget();
}

void NotesPage::clearForm() {
  for (Field* field : {m_place, m_user, m_link, m_words})
    field->input().setText({});  // clear() would keep it for Ctrl+Z
  m_day->input().setText(QDate::currentDate().toString(Qt::ISODate));
}

void NotesPage::addNote() {
  if (!context().notes.add({m_day->text(), m_place->text(), m_user->text(), m_link->text(), m_words->text()})) return;
  clearForm();
  m_place->input().setFocus();
}

void NotesPage::listNotes() {
  while (QLayoutItem* item = m_rows->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();  // the row may be the one whose button was pressed
    delete item;
  }
  const auto& notes = context().notes.notes();
  for (std::size_t i = 0; i < notes.size(); ++i)
    m_rows->addWidget(makeRow(i));
  m_actions->setVisible(!notes.empty());
}

QWidget* NotesPage::makeRow(std::size_t place) {
  const EvidenceNote& note = context().notes.notes()[place];
  QStringList first;
  for (const QString& part : {note.day, note.place, note.user}) {
    if (!part.isEmpty()) first << isolated(part);
  }
  auto* card = new Card("card");
  auto* sheet = new QWidget;  // read as a whole before the button beside it
  auto* words = new QVBoxLayout(sheet);
  words->setContentsMargins(0, 0, 0, 0);
  words->setSpacing(0);
  const auto add = [words](const char* role, const QString& text) {
    auto* line = new Text(role);
    line->say(text);
    words->addWidget(line);
  };
  add("body", first.join(QStringLiteral(" · ")));
  add("small", note.link.isEmpty() ? QString() : isolatedLtr(note.link));
  add("small", note.words);
  auto* remove = new Button("quiet");
  remove->setText(tr("Delete"));
  remove->setAccessibleName(tr("Delete note %1").arg(place + 1));
  connect(remove, &Button::clicked, this, [this, place] { context().notes.remove(place); });
  auto* row = new QHBoxLayout;
  row->addWidget(sheet, 1);
  row->addWidget(remove, 0, Qt::AlignVCenter);
  card->content().setContentsMargins(20, 4, 12, 6);
  card->content().addLayout(row);
  return card;
}

void NotesPage::retranslate() {
  setWords(
      tr("My notes"),
      tr("Words only, no pictures. They are kept nowhere: they go when this program closes, unless you save them."));
  m_day->say(tr("Day"));
  m_place->say(tr("App or website"));
  m_user->say(tr("User name there"));
  m_link->say(tr("Link"));
  m_words->say(tr("What happened"));
  m_add->setText(tr("Add the note"));
  next().setText(tr("Make a complaint of it"));
  m_actions->retranslate();
  listNotes();
}

}  // namespace mahfooz::desktop
