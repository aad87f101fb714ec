#include "app/desktop/page/LetterPage.h"

#include "app/desktop/widget/Row.h"
#include "app/desktop/widget/ScrollBars.h"

#include <QtGui/QTextOption>
#include <QtWidgets/QStyle>

namespace mahfooz::desktop {

namespace {

constexpr int kLines = 9;
constexpr std::array kAll = {ComplaintTo::Nccia, ComplaintTo::TelecomAuthority, ComplaintTo::Platform};

}  // namespace

LetterPage::LetterPage(const PageContext& context)
    : PageFrame(Page::Letter, context), m_letter(new QPlainTextEdit), m_actions(new PaperActions(context)) {
  auto* choices = new Row(10);
  for (std::size_t i = 0; i < kAll.size(); ++i) {
    m_to[i] = new Button("choose");
    m_to[i]->setCheckable(true);
    m_to[i]->setAutoExclusive(true);
    choices->add(m_to[i], 1);
    connect(m_to[i], &Button::clicked, this, [this, i] { write(kAll[i]); });
  }
  m_letter->setProperty("role", QStringLiteral("letter"));
  m_letter->setTabChangesFocus(true);
  m_letter->setContextMenuPolicy(Qt::NoContextMenu);
  leaveOutMenus(*m_letter);
  body().addWidget(choices);
  body().addWidget(m_letter, 1);
  body().addWidget(m_actions);
  m_actions->setText([this] { return m_letter->toPlainText(); });
  connect(&next(), &Button::clicked, this, [this] { Q_EMIT copyAsked(m_letter->toPlainText()); });
  retranslate();
}

void LetterPage::enter() {
  write(m_chosen);
  m_to[0]->setFocus();
}

void LetterPage::forget() {
  m_letter->clear();
  m_actions->forget();
}

void LetterPage::write(ComplaintTo to) {
  m_chosen = to;
  for (std::size_t i = 0; i < kAll.size(); ++i)
    m_to[i]->setChecked(kAll[i] == to);
  QTextOption option = m_letter->document()->defaultTextOption();
  option.setTextDirection(layoutDirection());
  // A plain text does not turn its alignment round by itself.
  option.setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading));
  m_letter->document()->setDefaultTextOption(option);
  m_letter->setPlainText(complaintText(to, context().notes.notes()));
  m_letter->setMinimumHeight(m_letter->fontMetrics().lineSpacing() * kLines);
}

void LetterPage::retranslate() {
  setWords(tr("A letter for your complaint"), tr("Fill in the blanks here or on paper. Do not add the picture."));
  m_to[0]->setText(tr("Cybercrime agency"));
  m_to[1]->setText(tr("Telecom authority"));
  m_to[2]->setText(tr("The platform"));
  m_letter->setAccessibleName(tr("The letter"));
  next().setText(tr("Copy"));
  m_actions->retranslate();
  write(m_chosen);
}

}  // namespace mahfooz::desktop
