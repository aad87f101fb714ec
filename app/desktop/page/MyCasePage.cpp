#include "app/desktop/page/MyCasePage.h"

#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/IconLabel.h"
#include "app/desktop/words/Isolated.h"
#include "app/desktop/words/StatusWords.h"

#include <QtWidgets/QHBoxLayout>

namespace mahfooz::desktop {

namespace {

// Long enough for spaces, hyphens and invisible marks of a pasted number, short enough for nothing else.
constexpr int kInputLength = 64;

QLineEdit* makeInput() {
  auto* input = new QLineEdit;
  input->setProperty("role", QStringLiteral("code"));
  input->setLayoutDirection(Qt::LeftToRight);
  input->setMaxLength(kInputLength);
  return input;
}

}  // namespace

MyCasePage::MyCasePage(const PageContext& context)
    : PageFrame(Page::MyCase, context),
      m_numberCaption(new Text("body")),
      m_pinCaption(new Text("body")),
      m_number(makeInput()),
      m_pin(makeInput()),
      m_notice(new Notice),
      m_answerColumn(new QVBoxLayout) {
  body().addWidget(makeQuestion());
  body().addWidget(m_notice);
  body().addLayout(m_answerColumn);
  body().addStretch(1);
  m_pin->setProperty("pad", QStringLiteral("digits"));  // of a kiosk's keys on the screen
  connect(m_number, &QLineEdit::returnPressed, m_pin, qOverload<>(&QWidget::setFocus));
  connect(m_pin, &QLineEdit::returnPressed, this, &MyCasePage::ask);
  connect(&next(), &Button::clicked, this, &MyCasePage::ask);
  connect(&context.session.lookup(), &CaseLookup::stateChanged, this, &MyCasePage::showState);
  retranslate();
}

QWidget* MyCasePage::makeQuestion() {
  auto* question = new QWidget;
  auto* row = new QHBoxLayout(question);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(16);
  const auto addColumn = [row](Text* caption, QLineEdit* input, int stretch) {
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(caption);
    column->addWidget(input);
    row->addLayout(column, stretch);
  };
  addColumn(m_numberCaption, m_number, 3);
  addColumn(m_pinCaption, m_pin, 2);
  return question;
}

void MyCasePage::enter() {
  retranslate();
  m_number->setFocus();
}

void MyCasePage::forget() {
  m_number->clear();
  m_pin->clear();
  dropAnswer();
  m_notice->silence();
}

void MyCasePage::ask() {
  context().session.lookup().ask(context().session.door().link(), m_number->text(), m_pin->text());
}

void MyCasePage::showState() {
  const CaseLookup& lookup = context().session.lookup();
  const bool asking = lookup.state() == CaseLookup::State::Asking;
  dropAnswer();
  m_notice->silence();
  next().setEnabled(!asking);
  next().setText(asking ? tr("Asking…") : tr("Show my case"));
  if (lookup.state() == CaseLookup::State::Failed) {
    m_notice->sayError(lookup.error());
    scrollTo(*m_notice);
  }
  if (lookup.state() == CaseLookup::State::Answered) showAnswer();
}

void MyCasePage::showAnswer() {
  m_answer = new QWidget;
  auto* column = new QVBoxLayout(m_answer);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  m_answerColumn->addWidget(m_answer);
  int place = 0;
  for (const cases::ItemStatus& item : context().session.lookup().status()->items)
    addItem(++place, item);
}

void MyCasePage::addItem(int place, const cases::ItemStatus& item) {
  auto* card = new Card("card");
  const auto addLine = [card](const char* role, const QString& words) {
    auto* line = new Text(role);
    line->setText(words);
    card->content().addWidget(line);
  };
  addLine("heading",
          (item.kind == MediaKind::Video ? tr("Video %1") : tr("Photo %1")).arg(isolatedLtr(QString::number(place))));
  addLine("body", statusSentence(item.status));
  for (const cases::PlatformStatus& platform : item.platforms) {
    addLine("muted",
            tr("%1: %2").arg(isolated(QString::fromStdString(platform.platform)), statusSentence(platform.status)));
  }
  m_answer->layout()->addWidget(card);
}

void MyCasePage::dropAnswer() {
  delete m_answer;
  m_answer = nullptr;
}

void MyCasePage::retranslate() {
  setWords(tr("My case"),
           tr("Type the case number and the PIN from your note. Spaces and small letters do not matter."));
  m_numberCaption->setText(tr("Case number"));
  m_pinCaption->setText(tr("PIN"));
  m_number->setAccessibleName(tr("Case number"));
  m_pin->setAccessibleName(tr("PIN"));
  showState();
}

}  // namespace mahfooz::desktop
