#pragma once

#include "app/desktop/page/PageContext.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/StepDots.h"
#include "app/desktop/widget/Text.h"

#include <QtWidgets/QAbstractSlider>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// The frame that all pages share: a title, a line below it, a column of content that scrolls only when it must, and at
// the foot Back, the steps, and the one button that leads on.
//
// A page sets its words in retranslate() alone: the frame calls it when the language is switched, and the page itself
// at the end of its constructor.
class PageFrame : public QWidget {
  Q_OBJECT

 public:
  PageFrame(Page page, const PageContext& context, QWidget* parent = nullptr);

  [[nodiscard]] Page page() const noexcept { return m_page; }

  // The page came to the front.
  void arrive();

  // Scrolls until the whole part can be seen, or as much of its beginning as there is room for.
  void bringIntoSight(const QWidget& part);

  // Takes everything private off the page.
  virtual void forget() {}

  // What was typed, with its undo history, and how far the page was scrolled.
  void forgetInput();

 protected:
  // Shows the models' state and gives the focus to what is most likely used next.
  virtual void enter() {}
  virtual void retranslate() = 0;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* object, QEvent* event) override;

  void setWords(const QString& title, const QString& lead);
  [[nodiscard]] const PageContext& context() const noexcept { return m_context; }
  [[nodiscard]] QVBoxLayout& body() { return *m_body; }
  [[nodiscard]] Button& back() { return *m_back; }
  [[nodiscard]] Button& next() { return *m_next; }
  void enableNext(bool enable);  // while it is not, the page itself keeps its focus, and keys press nothing
  void scrollToTop();

  // For a page that is a greeting: the content in the middle under a large sign, and no foot.
  void greet();

 private:
  [[nodiscard]] QWidget* makeColumn();
  [[nodiscard]] QWidget* makeFooter();
  void retranslateFrame();
  void arrangeFrame();
  void scroll(QAbstractSlider::SliderAction action);

  Page m_page;
  PageContext m_context;
  QScrollArea* m_scroll;
  Text* m_title;
  Text* m_lead;
  QVBoxLayout* m_body;
  Button* m_back;
  Button* m_next;
  StepDots* m_dots;
  QVBoxLayout* m_column = nullptr;
  QWidget* m_footer = nullptr;
  QLabel* m_sign = nullptr;  // of a greeting
};

}  // namespace mahfooz::desktop
