#include "app/desktop/window/PageStack.h"

#include "app/desktop/page/AboutPage.h"
#include "app/desktop/page/ArticlePage.h"
#include "app/desktop/page/BeforePage.h"
#include "app/desktop/page/ChoosePage.h"
#include "app/desktop/page/CodesPage.h"
#include "app/desktop/page/ElsewherePage.h"
#include "app/desktop/page/HelpPage.h"
#include "app/desktop/page/HelplinesPage.h"
#include "app/desktop/page/KeepPage.h"
#include "app/desktop/page/LetterPage.h"
#include "app/desktop/page/LicencePage.h"
#include "app/desktop/page/LicencesPage.h"
#include "app/desktop/page/MyCasePage.h"
#include "app/desktop/page/NotesPage.h"
#include "app/desktop/page/ReviewPage.h"
#include "app/desktop/page/TakeBackPage.h"
#include "app/desktop/page/WelcomePage.h"
#include "app/desktop/page/WhoPage.h"

namespace mahfooz::desktop {

PageStack::PageStack(const PageContext& context, QWidget* parent) : QStackedWidget(parent), m_context(context) {}

PageFrame& PageStack::page(Page page) {
  PageFrame*& frame = m_pages[page];
  if (frame == nullptr) {
    frame = makePage(page);
    addWidget(frame);
  }
  return *frame;
}

void PageStack::forget() {
  for (const auto& [page, frame] : m_pages) {
    frame->forget();
    frame->forgetInput();
  }
}

// A kiosk starts once a day, and all that a visitor can touch is to be in its hands from then on. It has digits for its
// codes and nothing to write words with: no notes and no letters. What the program is made of is for its operator.
void PageStack::makeThoseOfKiosk() {
  for (const Page one : {Page::Welcome, Page::Before, Page::Who, Page::Elsewhere, Page::Choose, Page::Codes,
                         Page::Review, Page::Keep, Page::MyCase, Page::TakeBack, Page::Help, Page::Article,
                         Page::Helplines})
    page(one);
}

// When it is first wanted: laying out the words of all pages takes longer than everything else of a start.
PageFrame* PageStack::makePage(Page page) {
  switch (page) {
    case Page::Welcome:
      return new WelcomePage(m_context);
    case Page::Before:
      return new BeforePage(m_context);
    case Page::Who:
      return new WhoPage(m_context);
    case Page::Elsewhere:
      return new ElsewherePage(m_context);
    case Page::Choose:
      return new ChoosePage(m_context);
    case Page::Codes:
      return new CodesPage(m_context);
    case Page::Review:
      return new ReviewPage(m_context);
    case Page::Keep:
      return makeKeepPage();
    case Page::MyCase:
      return new MyCasePage(m_context);
    case Page::TakeBack:
      return new TakeBackPage(m_context);
    case Page::Help:
      return makeHelpPage();
    case Page::Article:
      return new ArticlePage(m_context);
    case Page::Helplines:
      return new HelplinesPage(m_context);
    case Page::Notes:
      return new NotesPage(m_context);
    case Page::Letter:
      return makeLetterPage();
    case Page::About:
      return new AboutPage(m_context);
    case Page::Licences:
      return makeLicencesPage();
    case Page::Licence:
      return new LicencePage(m_context);
  }
  return nullptr;
}

PageFrame* PageStack::makeKeepPage() {
  auto* keep = new KeepPage(m_context);
  connect(keep, &KeepPage::copyAsked, this, &PageStack::copyAsked);
  connect(keep, &KeepPage::finishAsked, this, &PageStack::finishAsked);
  return keep;
}

PageFrame* PageStack::makeHelpPage() {
  auto* help = new HelpPage(m_context);
  connect(help, &HelpPage::articleAsked, this, [this](const HelpArticle& asked) {
    static_cast<ArticlePage&>(page(Page::Article)).setArticle(asked);
    m_context.flow.open(Page::Article);
  });
  return help;
}

PageFrame* PageStack::makeLetterPage() {
  auto* letter = new LetterPage(m_context);
  connect(letter, &LetterPage::copyAsked, this, &PageStack::copyAsked);
  return letter;
}

PageFrame* PageStack::makeLicencesPage() {
  auto* licences = new LicencesPage(m_context);
  connect(licences, &LicencesPage::textAsked, this, [this](const Component& component) {
    static_cast<LicencePage&>(page(Page::Licence)).setComponent(component);
    m_context.flow.open(Page::Licence);
  });
  return licences;
}

}  // namespace mahfooz::desktop
