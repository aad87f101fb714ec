#pragma once

#include "app/desktop/model/WaitingCases.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/Text.h"

namespace mahfooz::desktop {

// One line on Welcome while something waits to be sent, and the way to be rid of it. Not there when nothing waits.
class WaitingLine : public Card {
  Q_OBJECT

 public:
  explicit WaitingLine(WaitingCases& waiting, QWidget* parent = nullptr);
  void retranslate();
  void forget();  // the question whether to delete

 private:
  void ask(bool ask);
  [[nodiscard]] QString words() const;

  WaitingCases& m_waiting;
  Text* m_words;
  Button* m_delete;
  Button* m_keep;
  bool m_asks = false;
};

}  // namespace mahfooz::desktop
