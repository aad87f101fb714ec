#pragma once

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/page/ReadAloudCard.h"
#include "app/desktop/widget/ChoiceCard.h"
#include "app/desktop/widget/Notice.h"

namespace mahfooz::desktop {

// The questions before a file is picked, one at a time; one press answers:
//
//   at a helpdesk or a kiosk: whether the person wants this themselves (a counselor reads the words aloud)
//   always: who is in the picture
//   when somebody helps: what the person who is helped says
//
// The rules are in model/Routing; an answer that leads nowhere here leads to Elsewhere.
class WhoPage : public PageFrame {
  Q_OBJECT

 public:
  explicit WhoPage(const PageContext& context);
  void forget() override;

 protected:
  void enter() override;
  void retranslate() override;

 private:
  enum class Question { Consent, Who, Helped };

  void makeConsent();
  void makeWho();
  void makeHelped();
  void follow(const Route& route);
  void ask(Question question);
  void goBack();
  void showDoor();
  void sayQuestion();
  void sayConsent();
  void sayAnswers();
  [[nodiscard]] Question firstQuestion() const;
  template <class Answer>
  ChoiceCard* addChoice(QWidget* group, IconName icon, Answer answer);

  QWidget* m_consent;
  QWidget* m_who;
  QWidget* m_help;
  ReadAloudCard* m_readAloud = nullptr;  // at a helpdesk only
  Text* m_consentWords;                  // at a kiosk
  ChoiceCard* m_wanted = nullptr;
  ChoiceCard* m_notWanted = nullptr;
  ChoiceCard* m_meMinor = nullptr;
  ChoiceCard* m_meAdult = nullptr;
  ChoiceCard* m_child = nullptr;
  ChoiceCard* m_asked = nullptr;
  ChoiceCard* m_other = nullptr;
  ChoiceCard* m_agreedMinor = nullptr;
  ChoiceCard* m_agreedAdult = nullptr;
  ChoiceCard* m_notAgreed = nullptr;
  Notice* m_notice;
  Question m_question;
  bool m_helpsChild = false;
};

}  // namespace mahfooz::desktop
