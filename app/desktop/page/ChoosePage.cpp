#include "app/desktop/page/ChoosePage.h"

#include "app/desktop/widget/FileRow.h"
#include "app/desktop/words/Isolated.h"

#include <QtWidgets/QHBoxLayout>

namespace mahfooz::desktop {

ChoosePage::ChoosePage(const PageContext& context)
    : PageFrame(Page::Choose, context),
      m_picker(new FilePicker(this)),
      m_choose(new Button("large", IconName::Plus)),
      m_dropWords(new Text("muted")),
      m_limits(new Text("small")),
      m_notice(new Notice),
      m_rows(new QVBoxLayout) {
  m_rows->setSpacing(8);
  m_drop = makeDropArea();
  body().addWidget(m_drop);
  body().addWidget(m_notice);
  body().addLayout(m_rows);
  body().addStretch(1);
  if (context.mode == Mode::Home) {
    connect(m_choose, &Button::clicked, m_picker, &FilePicker::open);
  } else {
    makePlaces();
  }
  connect(m_picker, &FilePicker::picked, this, &ChoosePage::offer);
  connect(&context.session.files(), &PickedFiles::changed, this, &ChoosePage::listFiles);
  connect(&next(), &Button::clicked, this, &ChoosePage::goOn);
  retranslate();
}

DropArea* ChoosePage::makeDropArea() {
  auto* area = new DropArea;
  auto* column = new QVBoxLayout(area);
  column->setContentsMargins(24, 18, 24, 14);
  column->setSpacing(4);
  m_dropWords->setAlignment(Qt::AlignCenter);
  m_limits->setAlignment(Qt::AlignCenter);
  column->addWidget(m_choose, 0, Qt::AlignCenter);
  column->addWidget(m_dropWords);
  column->addWidget(m_limits);
  connect(area, &DropArea::dropped, this, &ChoosePage::offer);
  return area;
}

void ChoosePage::makePlaces() {
  m_places = new PlacesList(context().places);
  m_places->hide();
  body().insertWidget(0, m_places);
  m_drop->setAcceptDrops(false);
  m_dropWords->hide();
  back().disconnect();
  connect(&back(), &Button::clicked, this, &ChoosePage::goBack);
  connect(m_choose, &Button::clicked, this, [this] { pick(true); });
  connect(m_places, &PlacesList::chosenChanged, this, &ChoosePage::sayNext);
}

void ChoosePage::goOn() {
  if (m_isPicking) {
    const QStringList chosen = m_places->chosen();
    pick(false);
    return offer(chosen);
  }
  context().session.makeCodes();
  context().flow.open(Page::Codes);
}

void ChoosePage::goBack() {
  if (!m_isPicking) return context().flow.back();
  if (!m_places->up()) pick(false);
}

void ChoosePage::pick(bool isPicking) {
  m_isPicking = isPicking;
  m_notice->silence();
  if (isPicking) {
    m_places->open();
  } else {
    m_places->forget();
  }
  m_places->setVisible(isPicking);
  m_drop->setVisible(!isPicking);
  retranslate();
  (isPicking ? &back() : m_choose)->setFocus();
}

void ChoosePage::forget() {
  if (m_isPicking) pick(false);
}

void ChoosePage::sayNext() {
  if (!m_isPicking) {
    next().setText(tr("Make the codes"));
    return enableNext(!context().session.files().isEmpty());
  }
  const int count = static_cast<int>(m_places->chosen().size());
  next().setText(count == 0 ? tr("Choose") : tr("Take %n file(s)", nullptr, count));
  enableNext(count > 0);
}

void ChoosePage::enter() {
  m_notice->silence();
  retranslate();
  QWidget* first = context().session.files().isEmpty() ? m_choose : &next();
  first->setFocus();
}

void ChoosePage::offer(const QStringList& paths) {
  const PickedFiles::Outcome outcome = context().session.files().add(paths);
  sayOutcome(outcome);
  if (outcome.added > 0) next().setFocus();
}

void ChoosePage::sayOutcome(const PickedFiles::Outcome& outcome) {
  m_notice->silence();
  if (outcome.tooMany > 0) {
    m_notice->say(NoticeTone::Warning, tr("Some files were not added"),
                  tr("One case holds at most %n file(s). Make another case for the others.", nullptr,
                     context().session.files().maximum()));
  } else if (outcome.notFiles > 0) {
    m_notice->say(NoticeTone::Warning, tr("This is not a picture or a video"),
                  tr("Choose the file itself, not a folder."));
  } else if (outcome.alreadyThere > 0 && outcome.added == 0) {
    m_notice->say(NoticeTone::Info, tr("This file is on the list already"), {});
  }
}

void ChoosePage::listFiles() {
  while (QLayoutItem* item = m_rows->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();  // the row may be the one whose button was pressed
    delete item;
  }
  if (m_isPicking) return;
  const auto& files = context().session.files().files();
  for (std::size_t i = 0; i < files.size(); ++i) {
    const int index = static_cast<int>(i);
    auto* row = new FileRow(files[i], index + 1);
    connect(row, &FileRow::removeAsked, this, [this, index] { context().session.files().remove(index); });
    m_rows->addWidget(row);
  }
  sayNext();
}

// What is added goes under the answers that the case was made with.
QString ChoosePage::lead() const {
  if (m_isPicking && context().mode == Mode::Helpdesk) return tr("The arrow keys move, Space chooses.");
  if (context().flow.road() == Road::AddToCase) {
    return tr("Only of the same person, and from the same age, as in your case. Otherwise make a new case.");
  }
  return tr("They are read here and stay here. They are never shown on the screen.");
}

void ChoosePage::retranslate() {
  setWords(tr("Choose the pictures and videos"), lead());
  m_choose->setText(tr("Choose pictures and videos…"));
  m_dropWords->setText(tr("or drop them here"));
  m_limits->setText(tr("%n file(s) at most. Use the device they are on already; do not copy or forward them for this.",
                       nullptr, context().session.files().maximum()));
  m_picker->retranslate();
  if (m_isPicking) m_places->retranslate();
  listFiles();
  sayNext();
}

}  // namespace mahfooz::desktop
