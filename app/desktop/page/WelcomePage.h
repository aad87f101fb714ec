#pragma once

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/page/WaitingLine.h"

namespace mahfooz::desktop {

// The first thing seen. At the very first start it asks for the language with two big buttons; after that it says in
// one sentence what is promised, and begins.
class WelcomePage : public PageFrame {
  Q_OBJECT

 public:
  explicit WelcomePage(const PageContext& context);
  void forget() override;

 protected:
  void enter() override;
  void retranslate() override;

 private:
  [[nodiscard]] QWidget* makeLanguageQuestion();
  [[nodiscard]] QWidget* makeBeginning();
  void choose(cases::Language language);

  QWidget* m_question;
  QWidget* m_beginning;
  Text* m_promise;
  Button* m_urdu;
  Button* m_english;
  Button* m_start;
  Button* m_myCase;
  Button* m_help;
  Text* m_hide;
  WaitingLine* m_waiting;  // at home only: what others left behind is not for a visitor to delete
};

}  // namespace mahfooz::desktop
