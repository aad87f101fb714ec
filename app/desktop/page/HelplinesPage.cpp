#include "app/desktop/page/HelplinesPage.h"

#include "app/desktop/widget/ContactCard.h"

namespace mahfooz::desktop {

HelplinesPage::HelplinesPage(const PageContext& context)
    : PageFrame(Page::Helplines, context), m_directory(HelpDirectory::embedded()) {
  body().addStretch(1);
  next().hide();
  retranslate();
}

void HelplinesPage::enter() {
  back().setFocus();
  scrollToTop();
}

void HelplinesPage::retranslate() {
  using Audience = HelpDirectory::Audience;
  setWords(tr("Helplines"), tr("A call may stand in the telephone's list of calls. Delete it there if you need to."));
  delete m_list;
  m_list = new QWidget;
  auto* column = new QVBoxLayout(m_list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  for (const Audience audience : {Audience::Everyone, Audience::Directory, Audience::Minors, Audience::Adults}) {
    for (const HelpEntry& entry : m_directory.entries(audience, context().language.language()))
      column->addWidget(new ContactCard(entry));
  }
  body().insertWidget(0, m_list);
}

}  // namespace mahfooz::desktop
