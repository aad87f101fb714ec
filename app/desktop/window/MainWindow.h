#pragma once

#include "app/desktop/page/PageContext.h"
#include "app/desktop/page/PageFrame.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Text.h"
#include "app/desktop/window/ClipboardKeeper.h"
#include "app/desktop/window/LookStrip.h"
#include "app/desktop/window/PageStack.h"
#include "app/desktop/window/QuickExit.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMainWindow>

#include <functional>

namespace mahfooz::desktop {

// One stack of pages under one bar: the name, the practice badge, the language, the quick exit. The bar is the same on
// every page. Holds no rule: it follows the flow.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(const PageContext& context);

  // The page object, made when it is first asked for.
  PageFrame& page(Page page) { return m_pages->page(page); }
  [[nodiscard]] PageFrame& currentPage() { return page(m_context.flow.current()); }

  // For the modes (app/desktop/mode, app/desktop/kiosk).
  void addToBar(QWidget* part);  // before the language
  void addBelow(QWidget* part);  // under the pages
  [[nodiscard]] Text& brand() { return *m_brand; }
  [[nodiscard]] LookStrip& lookStrip() { return *m_strip; }
  [[nodiscard]] Button& lookButton() { return *m_look; }
  [[nodiscard]] Button& languageButton() { return *m_language; }
  [[nodiscard]] Button& closeButton() { return *m_close; }

  void focusFirst();  // of the open page

  // The first page, and nothing of before: the case and every page; and where the next one is another person, as if
  // nobody had been here: notes, clipboard, language and look too.
  void startAgain();

 Q_SIGNALS:
  void pageShown(mahfooz::desktop::PageFrame* page);
  void startedAgain();
  void left();  // by the quick exit: the process is ending

 protected:
  void changeEvent(QEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  [[nodiscard]] QWidget* makeBar();
  [[nodiscard]] QWidget* makeName();
  [[nodiscard]] QWidget* makeSwitches();
  void show(Page page);
  void showDoor();
  void retranslate();
  void sayBar();
  [[nodiscard]] std::function<void()> afterQuickExit();
  void wipe();
  void wipeAll();

  PageContext m_context;
  ClipboardKeeper m_clipboard;
  QuickExit m_exit;
  PageStack* m_pages;
  QHBoxLayout* m_barParts;
  QHBoxLayout* m_bar = nullptr;
  Text* m_brand;
  Text* m_badge;
  LookStrip* m_strip;
  Button* m_look;
  Button* m_language;
  Button* m_close;
};

}  // namespace mahfooz::desktop
