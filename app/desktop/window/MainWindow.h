#pragma once

#include "app/desktop/page/PageContext.h"
#include "app/desktop/page/PageFrame.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Row.h"
#include "app/desktop/widget/Text.h"
#include "app/desktop/window/ClipboardKeeper.h"
#include "app/desktop/window/LookStrip.h"
#include "app/desktop/window/QuickExit.h"

#include <QtWidgets/QMainWindow>
#include <QtWidgets/QStackedWidget>

#include <map>

namespace mahfooz::desktop {

// One stack of pages under one bar: the name, the practice badge, the language, the quick exit. The bar is the same on
// every page. Holds no rule: it follows the flow.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(const PageContext& context);

  // The page object, made when it is first asked for.
  PageFrame& page(Page page);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeBar();
  [[nodiscard]] QWidget* makeName();
  [[nodiscard]] QWidget* makeSwitches();
  [[nodiscard]] PageFrame* makePage(Page page);
  [[nodiscard]] PageFrame* makeKeepPage();
  [[nodiscard]] PageFrame* makeHelpPage();
  [[nodiscard]] PageFrame* makeLetterPage();
  void show(Page page);
  void showDoor();
  void retranslate();
  void startAgain();
  void wipe();
  void wipeAll();

  PageContext m_context;
  ClipboardKeeper m_clipboard;
  QuickExit m_exit;
  QStackedWidget* m_stack;
  Text* m_brand;
  Text* m_badge;
  LookStrip* m_strip;
  Button* m_look;
  Button* m_language;
  Button* m_close;
  std::map<Page, PageFrame*> m_pages;
};

}  // namespace mahfooz::desktop
