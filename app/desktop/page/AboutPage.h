#pragma once

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/page/UpdatesCard.h"
#include "app/desktop/widget/Card.h"

namespace mahfooz::desktop {

// What this program is: its version, whose it is, its licences; and whether there is a newer one, for who asks.
class AboutPage : public PageFrame {
  Q_OBJECT

 public:
  explicit AboutPage(const PageContext& context);
  void forget() override;

 protected:
  void enter() override;
  void retranslate() override;

 private:
  [[nodiscard]] QWidget* makeProgram();

  Text* m_version;
  Text* m_free;
  Button* m_licences;
  UpdatesCard* m_updates;
};

}  // namespace mahfooz::desktop
