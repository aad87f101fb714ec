#pragma once

#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Text.h"

#include <QtWidgets/QFrame>

#include <chrono>

namespace mahfooz::desktop {

// "Are you still there?", before a kiosk wipes everything. Covers the case: whoever stands by sees nothing of it. Any
// touch or key stays.
class IdleQuestion : public QFrame {
  Q_OBJECT

 public:
  explicit IdleQuestion(QWidget* parent = nullptr);
  void setLeft(std::chrono::seconds left);
  void retranslate();

 Q_SIGNALS:
  void stayed();

 protected:
  void showEvent(QShowEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;

 private:
  Text* m_question;
  Text* m_left;
  Button* m_stay;
  std::chrono::seconds m_seconds{0};
};

}  // namespace mahfooz::desktop
