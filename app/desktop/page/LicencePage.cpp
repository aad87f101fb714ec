#include "app/desktop/page/LicencePage.h"

#include "app/desktop/words/Isolated.h"

namespace mahfooz::desktop {

LicencePage::LicencePage(const PageContext& context)
    : PageFrame(Page::Licence, context), m_text(new ExactText(ExactText::Breaks::BetweenWords)) {
  constexpr int kLines = 18;  // most of the smallest window
  m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kLines);
  body().addWidget(m_text, 1);
  next().hide();
  retranslate();
}

void LicencePage::setComponent(const Component& component) {
  m_component = component;
  m_text->setPlainText(licenceText(component));
  retranslate();
}

void LicencePage::enter() {
  back().setFocus();
  scrollToTop();
}

void LicencePage::retranslate() {
  setWords(isolatedLtr(m_component.name), isolatedLtr(m_component.licence));
  m_text->setAccessibleName(tr("Text of the licence"));
}

}  // namespace mahfooz::desktop
