#pragma once

#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/Text.h"

namespace mahfooz::desktop {

// Asked at home when there is no connection: may the sealed case wait on this computer? Says what would be kept, what
// would not, and what somebody who searches the computer could see.
class LaterQuestion : public Card {
  Q_OBJECT

 public:
  explicit LaterQuestion(QWidget* parent = nullptr);
  void retranslate();

 Q_SIGNALS:
  void keepAsked();
  void declined();

 private:
  Text* m_question;
  Text* m_saved;
  Text* m_notSaved;
  Text* m_seen;
  Button* m_keep;
  Button* m_decline;
};

}  // namespace mahfooz::desktop
