#pragma once

#include "app/desktop/page/PageContext.h"
#include "app/desktop/page/PageFrame.h"

#include <QtWidgets/QStackedWidget>

#include <map>

namespace mahfooz::desktop {

// All pages, each made when it is first wanted, and what they ask of each other.
class PageStack : public QStackedWidget {
  Q_OBJECT

 public:
  explicit PageStack(const PageContext& context, QWidget* parent = nullptr);

  PageFrame& page(Page page);
  void makeThoseOfKiosk();
  void forget();  // everything private on the pages that were made

 Q_SIGNALS:
  void copyAsked(const QString& words);
  void finishAsked();

 private:
  [[nodiscard]] PageFrame* makePage(Page page);
  [[nodiscard]] PageFrame* makeKeepPage();
  [[nodiscard]] PageFrame* makeHelpPage();
  [[nodiscard]] PageFrame* makeLetterPage();
  [[nodiscard]] PageFrame* makeLicencesPage();

  PageContext m_context;
  std::map<Page, PageFrame*> m_pages;
};

}  // namespace mahfooz::desktop
