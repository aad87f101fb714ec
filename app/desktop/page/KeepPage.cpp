#include "app/desktop/page/KeepPage.h"

#include "app/desktop/widget/Row.h"
#include "app/desktop/widget/Spoken.h"

#include <QtWidgets/QHBoxLayout>

namespace mahfooz::desktop {

KeepPage::KeepPage(const PageContext& context)
    : PageFrame(Page::Keep, context),
      m_number(new CodeField),
      m_pin(new CodeField),
      m_copied(new Text("small")),
      m_outcomeIcon(new IconLabel(IconName::Check, IconTone::Accent, 28)),
      m_outcome(new Text("body")),
      m_advice(new Text("body")),
      m_receipt(new ReceiptActions(context)) {
  auto* codes = new Row(12);
  codes->add(m_number, 3);
  codes->add(m_pin, 2);
  body().addWidget(makeOutcome());
  body().addWidget(codes);
  body().addWidget(m_copied);
  body().addWidget(m_advice);
  body().addWidget(m_receipt);
  body().addStretch(1);
  m_copied->hide();
  if (context.mode == Mode::Kiosk) {
    for (CodeField* field : {m_number, m_pin})
      field->hideCopy();
  }
  speakAs(*m_copied, Spoken::News);
  connect(m_number, &CodeField::copyAsked, this, &KeepPage::copy);
  connect(m_pin, &CodeField::copyAsked, this, &KeepPage::copy);
  connect(&next(), &Button::clicked, this, &KeepPage::finishAsked);
  retranslate();
}

Card* KeepPage::makeOutcome() {
  auto* outcome = new Card("soft");
  auto* line = new QHBoxLayout;
  line->setSpacing(14);
  line->addWidget(m_outcomeIcon);
  line->addWidget(m_outcome, 1);
  outcome->content().setContentsMargins(20, 4, 20, 4);
  outcome->content().addLayout(line);
  return outcome;
}

void KeepPage::enter() {
  sayOutcome();
  const SubmissionSession& submission = context().session.submission();
  m_number->setCode(submission.caseNumber());
  m_pin->setCode(submission.pin());
  m_copied->hide();
  next().setFocus();
}

void KeepPage::forget() {
  m_number->setCode({});
  m_pin->setCode({});
  m_receipt->forget();
  m_copied->hide();
}

void KeepPage::sayOutcome() {
  switch (context().session.submission().state()) {
    case SubmissionSession::State::Waiting:
      m_outcomeIcon->setIcon(IconName::Lock, IconTone::Accent);
      return m_outcome->setText(
          tr("Saved on this computer, locked. It is sent when this program is open and there is a connection."));
    case SubmissionSession::State::Failed:
      m_outcomeIcon->setIcon(IconName::Warning, IconTone::Warning);
      return m_outcome->setText(
          tr("It was not sent, as far as we know, and nothing was saved. When there is a connection, look with this "
             "number and PIN whether it arrived. If not, make a new case."));
    default:
      m_outcomeIcon->setIcon(IconName::Check, IconTone::Accent);
      return m_outcome->setText(tr("The service has received it, and its receipt is genuine."));
  }
}

void KeepPage::copy(const QString& code) {
  Q_EMIT copyAsked(code);
  m_copied->say(tr("Copied. After one minute it is removed from the clipboard."));
}

void KeepPage::retranslate() {
  setWords(tr("Keep this"), {});
  sayOutcome();
  m_number->say(tr("Case number"), tr("Copy"), tr("Copy the case number"));
  m_pin->say(tr("PIN"), tr("Copy"), tr("Copy the PIN"));
  if (!m_copied->isHidden()) m_copied->say(tr("Copied. After one minute it is removed from the clipboard."));
  m_advice->setText(tr(
      "Write both on paper and keep it where only you look. With both you can see how it goes. Nobody can find the PIN "
      "again for you."));
  m_receipt->retranslate();
  next().setText(tr("I have kept both"));
}

}  // namespace mahfooz::desktop
