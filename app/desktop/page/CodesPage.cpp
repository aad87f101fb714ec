#include "app/desktop/page/CodesPage.h"

#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/CodeGroup.h"
#include "app/desktop/words/Isolated.h"

#include <QtWidgets/QHBoxLayout>

namespace mahfooz::desktop {

CodesPage::CodesPage(const PageContext& context)
    : PageFrame(Page::Codes, context),
      m_bar(new QProgressBar),
      m_percent(new Text("muted")),
      m_cancel(new Button("secondary", IconName::Cross)),
      m_stays(new Text("body")),
      m_rowColumn(new QVBoxLayout) {
  auto* stays = new Card("soft");
  auto* line = new QHBoxLayout;
  line->setSpacing(14);
  line->addWidget(new IconLabel(IconName::Lock, IconTone::Accent, 26));
  line->addWidget(m_stays, 1);
  stays->content().setContentsMargins(20, 4, 20, 4);
  stays->content().addLayout(line);
  m_rowColumn->setSpacing(8);
  m_working = makeOverall();
  body().addWidget(stays);
  body().addWidget(m_working);
  body().addLayout(m_rowColumn);
  body().addStretch(1);
  m_more.setSingleShot(true);
  m_more.setInterval(0);
  connect(&m_more, &QTimer::timeout, this, &CodesPage::addRows);
  back().disconnect();
  connect(&back(), &Button::clicked, this, &CodesPage::leaveBackwards);
  connect(m_cancel, &Button::clicked, this, &CodesPage::leaveBackwards);
  connect(&next(), &Button::clicked, this, [this] { this->context().flow.open(Page::Review); });
  connect(&context.session.codes(), &FingerprintSession::stateChanged, this, &CodesPage::showState);
  connect(&context.session.codes(), &FingerprintSession::itemChanged, this, &CodesPage::showItem);
  retranslate();
}

QWidget* CodesPage::makeOverall() {
  m_bar->setRange(0, 1000);
  m_bar->setTextVisible(false);
  auto* working = new QWidget;
  auto* row = new QHBoxLayout(working);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(16);
  m_percent->setWordWrap(false);
  row->addWidget(m_bar, 1);
  row->addWidget(m_percent);
  row->addWidget(m_cancel);
  return working;
}

void CodesPage::leaveBackwards() {
  context().session.codes().cancel();
  context().flow.open(Page::Choose);
}

void CodesPage::enter() {
  fillRows();
  showState();
  QWidget* first = context().session.codes().state() == FingerprintSession::State::Working ? m_cancel : &next();
  first->setFocus();
}

void CodesPage::fillRows() {
  dropRows();
  m_groups = context().session.codes().groups();
  m_rows.resize(context().session.codes().items().size());
  addRows();
}

// A few, and the others when the event loop comes back: many at once would keep the window from everything else.
void CodesPage::addRows() {
  constexpr int kRowsAtOnce = 10;
  for (std::size_t rows = 0; rows < kRowsAtOnce && m_groupsShown < m_groups.size(); ++m_groupsShown) {
    addGroup(m_groups[m_groupsShown]);
    rows += m_groups[m_groupsShown].size();
  }
  if (m_groupsShown < m_groups.size()) m_more.start();
}

void CodesPage::addGroup(const std::vector<int>& group) {
  auto* alike = group.size() > 1 ? new CodeGroup : nullptr;
  if (alike != nullptr) m_rowColumn->addWidget(alike);
  for (const int index : group) {
    CodeRow* row = makeRow(index);
    if (alike != nullptr) {
      alike->addRow(row);
    } else {
      m_rowColumn->addWidget(row);
    }
  }
}

CodeRow* CodesPage::makeRow(int index) {
  const auto place = static_cast<std::size_t>(index);
  const auto& items = context().session.codes().items();
  m_rows[place] = new CodeRow;
  m_rows[place]->show(items[place], index + 1);
  return m_rows[place];
}

void CodesPage::dropRows() {
  m_more.stop();
  m_groups.clear();
  m_groupsShown = 0;
  m_rows.clear();
  while (QLayoutItem* item = m_rowColumn->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

void CodesPage::showItem(int index) {
  const auto place = static_cast<std::size_t>(index);
  if (place < m_rows.size() && m_rows[place] != nullptr)
    m_rows[place]->show(context().session.codes().items()[place], index + 1);
  showOverall();
}

void CodesPage::showOverall() {
  const int permille = context().session.codes().overallPermille();
  m_bar->setValue(permille);
  m_percent->setText(percentText(permille));
}

void CodesPage::showState() {
  const FingerprintSession& codes = context().session.codes();
  const bool done = codes.state() == FingerprintSession::State::Done;
  const bool hadFocus = m_cancel->hasFocus();
  m_working->setVisible(!done);
  enableNext(done && codes.sendableCount() > 0);
  if (done && hadFocus) (next().isEnabled() ? next() : back()).setFocus();
  const bool isRegrouped = done && m_groups != codes.groups();  // photos that look alike come together
  if (isRegrouped || codes.items().empty()) fillRows();         // wiped, no name stays
  showOverall();
  sayTitle();
}

void CodesPage::sayTitle() {
  const FingerprintSession& codes = context().session.codes();
  if (codes.state() != FingerprintSession::State::Done) return setWords(tr("Making the codes"), {});
  const int count = codes.sendableCount();
  if (count == 0) return setWords(tr("No code could be made"), tr("Below each file you see why, and what helps."));
  const int unsent = static_cast<int>(codes.items().size()) - count;
  QString lead = tr("Nothing has been sent yet.");
  if (unsent > 0) lead += QLatin1Char(' ') + tr("%n file(s) cannot be sent; you see why below.", nullptr, unsent);
  setWords(tr("%n code(s) ready", nullptr, count), lead);
}

void CodesPage::retranslate() {
  m_stays->setText(tr("Pictures and videos stay here. This works without the internet too."));
  m_cancel->setText(tr("Cancel"));
  m_bar->setAccessibleName(tr("All files"));
  next().setText(tr("Continue"));
  fillRows();
  showState();
}

}  // namespace mahfooz::desktop
