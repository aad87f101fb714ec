#include "app/desktop/page/BeforePage.h"

namespace mahfooz::desktop {

BeforePage::BeforePage(const PageContext& context) : PageFrame(Page::Before, context), m_rows(new QGridLayout) {
  m_rows->setHorizontalSpacing(18);
  m_rows->setVerticalSpacing(16);
  m_rows->setColumnStretch(2, 1);
  addPart(IconName::Shield, m_does);
  addPart(IconName::Info, m_cannot);
  addPart(IconName::Exit, m_hide);
  auto* card = new Card("card");
  card->content().addLayout(m_rows);
  body().addWidget(card);
  body().addStretch(1);
  connect(&next(), &Button::clicked, this, [this] { this->context().flow.open(Page::Who); });
  retranslate();
}

void BeforePage::addPart(IconName icon, Part& part) {
  part.heading = new Text("heading");
  part.heading->setWordWrap(false);
  part.words = new Text("body");
  const int row = m_rows->rowCount();
  m_rows->addWidget(new IconLabel(icon, IconTone::Accent, 28), row, 0, Qt::AlignTop);
  m_rows->addWidget(part.heading, row, 1, Qt::AlignTop);
  m_rows->addWidget(part.words, row, 2);
}

// A kiosk has no Shift key, and does not close.
QString BeforePage::howToHide() const {
  if (context().mode == Mode::Kiosk) {
    return tr(
        "Press the button “Close now”. The first screen comes back at once, and everything you did here is wiped. That "
        "also happens by itself when nobody touches the screen for a while.");
  }
  return tr(
      "Press the button “Close now”, or press the Shift key three times. Everything closes at once, and nothing "
      "you did here is kept. Three times is enough.");
}

void BeforePage::enter() {
  next().setFocus();
}

void BeforePage::retranslate() {
  setWords(tr("Before you begin"), {});
  m_does.heading->setText(tr("What it does"));
  m_does.words->setText(
      tr("It makes a digital code from the picture or video. With the code, services that take part can find copies "
         "and block them."));
  m_cannot.heading->setText(tr("What it cannot do"));
  m_cannot.words->setText(
      tr("It reaches only services that take part, and there only what is not encrypted. Each service decides for "
         "itself. Copies on phones and in encrypted messages, such as WhatsApp, are not reached."));
  m_hide.heading->setText(tr("If somebody comes"));
  m_hide.words->setText(howToHide());
  next().setText(tr("I understand"));
}

}  // namespace mahfooz::desktop
