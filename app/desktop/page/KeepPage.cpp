#include "app/desktop/page/KeepPage.h"

#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/IconLabel.h"

#include <QtWidgets/QHBoxLayout>

namespace mahfooz::desktop {

KeepPage::KeepPage(const PageContext& context)
    : PageFrame(Page::Keep, context),
      m_number(new CodeField),
      m_pin(new CodeField),
      m_copied(new Text("small")),
      m_received(new Text("body")),
      m_advice(new Text("body")) {
  auto* received = new Card("soft");
  auto* line = new QHBoxLayout;
  line->setSpacing(14);
  line->addWidget(new IconLabel(IconName::Check, IconTone::Accent, 28));
  line->addWidget(m_received, 1);
  received->content().setContentsMargins(20, 4, 20, 4);
  received->content().addLayout(line);
  auto* codes = new QHBoxLayout;
  codes->setSpacing(12);
  codes->addWidget(m_number, 3);
  codes->addWidget(m_pin, 2);
  body().addWidget(received);
  body().addLayout(codes);
  body().addWidget(m_copied);
  body().addWidget(m_advice);
  body().addStretch(1);
  m_copied->hide();
  connect(m_number, &CodeField::copyAsked, this, &KeepPage::copy);
  connect(m_pin, &CodeField::copyAsked, this, &KeepPage::copy);
  connect(&next(), &Button::clicked, this, &KeepPage::finishAsked);
  retranslate();
}

void KeepPage::enter() {
  const SubmissionSession& submission = context().session.submission();
  m_number->setCode(submission.caseNumber());
  m_pin->setCode(submission.pin());
  m_copied->hide();
  next().setFocus();
}

void KeepPage::forget() {
  m_number->setCode({});
  m_pin->setCode({});
  m_copied->hide();
}

void KeepPage::copy(const QString& code) {
  Q_EMIT copyAsked(code);
  m_copied->say(tr("Copied. After one minute it is removed from the clipboard."));
}

void KeepPage::retranslate() {
  setWords(tr("Keep this"), {});
  m_received->setText(tr("The service has received it, and its receipt is genuine."));
  m_number->say(tr("Case number"), tr("Copy"), tr("Copy the case number"));
  m_pin->say(tr("PIN"), tr("Copy"), tr("Copy the PIN"));
  if (!m_copied->isHidden()) m_copied->say(tr("Copied. After one minute it is removed from the clipboard."));
  m_advice->setText(tr(
      "Write both on paper and keep it where only you look. With both you can see how it goes. Nobody can find the PIN "
      "again for you."));
  next().setText(tr("I have kept both"));
}

}  // namespace mahfooz::desktop
