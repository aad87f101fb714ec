#include "app/desktop/page/TakeBackPage.h"

#include "app/desktop/widget/Row.h"

#include <QtWidgets/QHBoxLayout>

namespace mahfooz::desktop {

using State = CaseWithdrawal::State;

TakeBackPage::TakeBackPage(const PageContext& context)
    : PageFrame(Page::TakeBack, context), m_card(new Card("card")), m_notice(new Notice) {
  m_card->content().setSpacing(14);
  addPart(IconName::Check, m_doesHeading, m_does);
  addPart(IconName::Info, m_doesNotHeading, m_doesNot);
  addPart(IconName::Lock, m_finalHeading, m_final);
  m_question = makeQuestion();
  body().addWidget(m_notice);
  body().addWidget(m_question);
  body().addWidget(m_card);
  body().addStretch(1);
  back().disconnect();
  connect(&back(), &Button::clicked, this, [this] {
    this->context().session.withdrawal().leave();
    this->context().flow.back();
  });
  connect(&next(), &Button::clicked, this, &TakeBackPage::onNext);
  connect(m_take, &Button::clicked, this, [this] { this->context().session.takeBack(); });
  connect(m_keep, &Button::clicked, &back(), &Button::click);
  connect(&m_notice->action(), &Button::clicked, this, [this] { this->context().session.takeBack(); });
  connect(&context.session.withdrawal(), &CaseWithdrawal::stateChanged, this, &TakeBackPage::showState);
  retranslate();
}

void TakeBackPage::addPart(IconName icon, Text*& heading, Text*& words) {
  heading = new Text("heading");
  words = new Text("body");
  auto* text = new QVBoxLayout;
  text->setSpacing(0);
  text->addWidget(heading);
  text->addWidget(words);
  auto* line = new QHBoxLayout;
  line->setSpacing(16);
  line->addWidget(new IconLabel(icon, IconTone::Accent, 26), 0, Qt::AlignTop);
  line->addLayout(text, 1);
  m_card->content().addLayout(line);
}

QWidget* TakeBackPage::makeQuestion() {
  m_sure = new Text("heading");
  m_keep = new Button("primary");
  m_take = new Button("secondary");
  auto* buttons = new Row(12);
  buttons->add(m_keep);
  buttons->add(m_take);
  buttons->addSpace();
  auto* question = new Card("soft");
  question->content().setSpacing(10);
  question->content().addWidget(m_sure);
  question->content().addWidget(buttons);
  return question;
}

void TakeBackPage::enter() {
  retranslate();
  back().setFocus();
}

void TakeBackPage::forget() {
  m_notice->silence();
}

void TakeBackPage::onNext() {
  CaseWithdrawal& withdrawal = context().session.withdrawal();
  if (withdrawal.state() == State::Withdrawn) return context().flow.open(Page::Welcome);
  withdrawal.ask();
}

void TakeBackPage::showState() {
  const CaseWithdrawal& withdrawal = context().session.withdrawal();
  const State state = withdrawal.state();
  const bool done = state == State::Withdrawn;
  const bool working = state == State::Withdrawing;
  m_question->setVisible(state == State::Asked || working);
  m_question->setEnabled(!working);
  m_take->setText(working ? tr("Taking back…") : tr("Yes, take it back for good"));
  next().setVisible(state == State::Idle || done);
  next().setText(done ? tr("To the beginning") : tr("Take this case back"));
  back().setVisible(!done);
  back().setEnabled(!working);
  if (done) sayDone();
  m_card->setVisible(!done);
  m_notice->setVisible(done || state == State::Failed);
  if (state == State::Failed) m_notice->sayError(withdrawal.error(), tr("Try again"));
  if (state == State::Asked) m_keep->setFocus();
  if (done) next().setFocus();
}

void TakeBackPage::sayDone() {
  setWords(tr("Your case was taken back"), {});
  m_notice->say(NoticeTone::Info, tr("The service has deleted your codes."),
                tr("It tells the services that take part to stop using them. You can make a new case at any time."));
}

void TakeBackPage::sayWhat() {
  setWords(tr("Take this case back"), tr("Read this first. Nothing has happened yet."));
  m_doesHeading->setText(tr("What it does"));
  m_does->setText(
      tr("The service deletes all the codes of this case. It tells the services that take part to stop looking for "
         "copies."));
  m_doesNotHeading->setText(tr("What it does not do"));
  m_doesNot->setText(
      tr("It does not touch the pictures and videos on your computer. It does not bring back copies that were "
         "blocked: each service decides that for itself."));
  m_finalHeading->setText(tr("It is final"));
  m_final->setText(
      tr("Nobody can undo it. This case number cannot be used again. To have copies looked for again, make a new "
         "case."));
  m_sure->setText(tr("Do you really want to take it back? Copies will no longer be looked for."));
  m_keep->setText(tr("No, keep my case"));
}

void TakeBackPage::retranslate() {
  sayWhat();
  showState();
}

}  // namespace mahfooz::desktop
