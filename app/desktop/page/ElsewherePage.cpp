#include "app/desktop/page/ElsewherePage.h"

#include "app/desktop/widget/ContactCard.h"

namespace mahfooz::desktop {

ElsewherePage::ElsewherePage(const PageContext& context)
    : PageFrame(Page::Elsewhere, context), m_directory(HelpDirectory::embedded()) {
  body().addStretch(1);
  connect(&next(), &Button::clicked, this, [this] { this->context().flow.open(Page::Welcome); });
  retranslate();
}

void ElsewherePage::enter() {
  retranslate();
  next().setFocus();
}

HelpDirectory::Audience ElsewherePage::audience() const {
  switch (context().session.elsewhere()) {
    case ElsewhereReason::ServiceTakesNoAdults:
      return HelpDirectory::Audience::Adults;
    case ElsewhereReason::ServiceTakesNoMinors:
      return HelpDirectory::Audience::Minors;
    case ElsewhereReason::SomeoneElse:
    case ElsewhereReason::NotAgreed:
    case ElsewhereReason::NotWanted:
      return HelpDirectory::Audience::Everyone;
  }
  return HelpDirectory::Audience::Everyone;
}

void ElsewherePage::sayReason() {
  switch (context().session.elsewhere()) {
    case ElsewhereReason::SomeoneElse:
      return setWords(tr("Only the person in the picture can do this"),
                      tr("You can still help: tell them, or an adult they trust. Please do not keep the picture and do "
                         "not pass it on. Here you can report it:"));
    case ElsewhereReason::NotAgreed:
      return setWords(tr("Then nothing is done, and that is all right"),
                      tr("You can come back whenever the person wants it. These people listen and can help:"));
    case ElsewhereReason::NotWanted:
      return setWords(
          tr("Then we stop here, and that is all right"),
          tr("Nothing was made and nothing was sent. Nobody may press you, and you can come back at any time. "
             "These people listen and can help:"));
    case ElsewhereReason::ServiceTakesNoAdults:
      return setWords(tr("This service is for pictures from before 18"),
                      tr("For pictures from 18 on there is another place, which does the same:"));
    case ElsewhereReason::ServiceTakesNoMinors:
      return setWords(tr("This service is for pictures from 18 on"),
                      tr("For pictures from before 18 there is another place, which does the same:"));
  }
}

void ElsewherePage::listContacts() {
  delete m_contacts;
  m_contacts = new QWidget;
  auto* column = new QVBoxLayout(m_contacts);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  for (const HelpEntry& entry : m_directory.entries(audience(), context().language.language())) {
    column->addWidget(new ContactCard(entry));
  }
  body().insertWidget(0, m_contacts);
}

void ElsewherePage::retranslate() {
  sayReason();
  listContacts();
  next().setText(tr("To the beginning"));
}

}  // namespace mahfooz::desktop
