#pragma once

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/IconLabel.h"
#include "app/desktop/widget/Notice.h"

namespace mahfooz::desktop {

// Taking the open case back: what it does and what not, then asked once more, then done. The button that changes
// nothing has the focus at the second question.
class TakeBackPage : public PageFrame {
  Q_OBJECT

 public:
  explicit TakeBackPage(const PageContext& context);
  void forget() override;

 protected:
  void enter() override;
  void retranslate() override;

 private:
  void addPart(IconName icon, Text*& heading, Text*& words);
  [[nodiscard]] QWidget* makeQuestion();
  void onNext();
  void showState();
  void sayWhat();
  void sayDone();

  Card* m_card;
  Text* m_doesHeading = nullptr;
  Text* m_does = nullptr;
  Text* m_doesNotHeading = nullptr;
  Text* m_doesNot = nullptr;
  Text* m_finalHeading = nullptr;
  Text* m_final = nullptr;
  QWidget* m_question;
  Text* m_sure;
  Button* m_keep;
  Button* m_take;
  Notice* m_notice;
};

}  // namespace mahfooz::desktop
