#pragma once

#include "app/desktop/model/Updates.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/Notice.h"
#include "app/desktop/widget/Text.h"

namespace mahfooz::desktop {

// "Is there a newer version?": says whom it would ask and what they would learn, asks when the button is pressed, and
// shows the answer. The address of a newer version is shown, never opened: a browser remembers.
class UpdatesCard : public Card {
  Q_OBJECT

 public:
  explicit UpdatesCard(Updates& updates, QWidget* parent = nullptr);
  void forget();
  void retranslate();

 private:
  void press();
  void tell();
  [[nodiscard]] QString words() const;

  Updates& m_updates;
  Text* m_title;
  Text* m_words;
  Text* m_news;
  Text* m_where;
  Text* m_address;
  Notice* m_notice;
  Button* m_ask;
};

}  // namespace mahfooz::desktop
