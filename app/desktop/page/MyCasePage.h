#pragma once

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/widget/Notice.h"

#include <QtWidgets/QLineEdit>

namespace mahfooz::desktop {

// Number and PIN in, plain sentences out.
class MyCasePage : public PageFrame {
  Q_OBJECT

 public:
  explicit MyCasePage(const PageContext& context);
  void forget() override;

 protected:
  void enter() override;
  void retranslate() override;

 private:
  [[nodiscard]] QWidget* makeQuestion();
  void ask();
  void afterAdding();
  void showState();
  void showAnswer();
  void addItem(int place, const cases::ItemStatus& item);
  void addActions();
  void dropAnswer();

  Text* m_numberCaption;
  Text* m_pinCaption;
  QLineEdit* m_number;
  QLineEdit* m_pin;
  Notice* m_added;
  Notice* m_notice;
  QWidget* m_answer = nullptr;
  QVBoxLayout* m_answerColumn;
};

}  // namespace mahfooz::desktop
