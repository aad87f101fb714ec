#include "app/desktop/page/LicencesPage.h"

#include "app/desktop/widget/ChoiceCard.h"
#include "app/desktop/words/Isolated.h"

namespace mahfooz::desktop {

namespace {

QString below(const Component& component) {
  const QString licence = isolatedLtr(component.licence);
  return component.use.isEmpty() ? licence : LicencesPage::tr("%1: %2").arg(component.use, licence);
}

}  // namespace

LicencesPage::LicencesPage(const PageContext& context) : PageFrame(Page::Licences, context) {
  body().addStretch(1);
  next().hide();
  retranslate();
}

void LicencesPage::enter() {
  back().setFocus();
  scrollToTop();
}

void LicencesPage::retranslate() {
  setWords(tr("Licences"), tr("This program is made of the work of many people. Their licences are in English."));
  delete m_list;
  m_list = new QWidget;
  auto* column = new QVBoxLayout(m_list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  for (const Component& component : embeddedComponents(context().language.language())) {
    auto* card = new ChoiceCard(IconName::File);
    card->say(isolatedLtr(component.name), below(component));
    connect(card, &ChoiceCard::clicked, this, [this, component] { Q_EMIT textAsked(component); });
    column->addWidget(card);
  }
  body().insertWidget(0, m_list);
}

}  // namespace mahfooz::desktop
