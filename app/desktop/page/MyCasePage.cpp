#include "app/desktop/page/MyCasePage.h"

#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/InputLine.h"
#include "app/desktop/widget/Row.h"
#include "app/desktop/words/Isolated.h"
#include "app/desktop/words/StatusWords.h"

#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

namespace {

// Long enough for spaces, hyphens and invisible marks of a pasted number, short enough for nothing else.
constexpr int kInputLength = 64;

QLineEdit* makeInput() {
  auto* input = new InputLine;
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
      m_added(new Notice),
      m_notice(new Notice),
      m_answerColumn(new QVBoxLayout) {
  body().addWidget(makeQuestion());
  body().addWidget(m_added);
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
  auto* question = new Row(16);
  const auto addColumn = [question](Text* caption, QLineEdit* input, int share) {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(caption);
    column->addWidget(input);
    question->add(part, share);
  };
  addColumn(m_numberCaption, m_number, 3);
  addColumn(m_pinCaption, m_pin, 2);
  return question;
}

void MyCasePage::enter() {
  retranslate();
  if (context().session.submission().state() == SubmissionSession::State::Received) return afterAdding();
  m_number->setFocus();
}

// Back from the road of more codes: what the service knows now, and that they have arrived.
void MyCasePage::afterAdding() {
  context().session.beginAddition();
  next().setFocus();
  context().session.lookup().askAgain(context().session.door().link());
  m_added->say(NoticeTone::Info, tr("Added to your case"), tr("The number and the PIN stay the same."));
}

void MyCasePage::forget() {
  m_number->setText({});  // clear() would keep it for Ctrl+Z
  m_pin->setText({});
  m_added->silence();
  dropAnswer();
  m_notice->silence();
}

void MyCasePage::ask() {
  m_added->silence();
  context().session.lookup().ask(context().session.door().link(), m_number->text(), m_pin->text());
}

void MyCasePage::showState() {
  const CaseLookup& lookup = context().session.lookup();
  const bool asking = lookup.state() == CaseLookup::State::Asking;
  dropAnswer();
  m_notice->silence();
  enableNext(!asking);
  next().setText(asking ? tr("Asking…") : tr("Show my case"));
  if (lookup.state() == CaseLookup::State::Failed) {
    m_notice->sayError(lookup.error());
    bringIntoSight(*m_notice);
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
  const cases::CaseStatus& status = *context().session.lookup().status();
  for (const cases::ItemStatus& item : status.items)
    addItem(++place, item);
  if (status.status == cases::StatusWord::Withdrawn) {
    m_notice->say(NoticeTone::Info, statusSentence(status.status), {});
  } else {
    addActions();
  }
}

// What can be done with the open case. A full case says so instead of a button that leads nowhere.
void MyCasePage::addActions() {
  auto* more = new Button("secondary", IconName::Plus);
  more->setText(tr("Add more"));
  auto* takeBack = new Button("quiet");
  takeBack->setText(tr("Take back"));
  auto* row = new Row(12);
  row->add(more);
  row->add(takeBack);
  row->addSpace();
  m_answer->layout()->addWidget(row);
  more->setVisible(context().session.roomInCase() > 0);
  connect(more, &Button::clicked, this, [this] {
    context().session.beginAddition();
    context().flow.addToCase();
  });
  connect(takeBack, &Button::clicked, this, [this] { context().flow.open(Page::TakeBack); });
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
