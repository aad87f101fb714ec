#pragma once

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/widget/ChoiceCard.h"
#include "app/desktop/widget/Notice.h"

namespace mahfooz::desktop {

// Who is in the picture, and when somebody helps: what the person who is helped says. One press answers. The rules are
// in model/Routing; an answer that leads nowhere here leads to Elsewhere.
class WhoPage : public PageFrame {
  Q_OBJECT

 public:
  explicit WhoPage(const PageContext& context);
  void forget() override;

 protected:
  void enter() override;
  void retranslate() override;

 private:
  void answer(WhoAnswer answer);
  void answer(HelpAnswer answer);
  void follow(const Route& route);
  void askTheHelped(bool ask);
  void showDoor();
  [[nodiscard]] ChoiceCard* addChoice(QWidget* group, IconName icon);

  QWidget* m_who;
  QWidget* m_help;
  ChoiceCard* m_meMinor;
  ChoiceCard* m_meAdult;
  ChoiceCard* m_helping;
  ChoiceCard* m_other;
  ChoiceCard* m_agreedMinor;
  ChoiceCard* m_agreedAdult;
  ChoiceCard* m_notAgreed;
  Notice* m_notice;
  bool m_asksTheHelped = false;
};

}  // namespace mahfooz::desktop
