#pragma once

#include "app/desktop/page/LaterQuestion.h"
#include "app/desktop/page/PageFrame.h"
#include "app/desktop/widget/ExactText.h"
#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/Notice.h"


namespace mahfooz::desktop {

// What will be sent, in words and, one press away, letter by letter. Then Send, and what to do when it fails.
class ReviewPage : public PageFrame {
  Q_OBJECT

 public:
  explicit ReviewPage(const PageContext& context);
  void forget() override;

 protected:
  void enter() override;
  void retranslate() override;

 private:
  [[nodiscard]] Card* makeSummary();
  void listen();
  [[nodiscard]] bool isAddition() const { return context().flow.road() == Road::AddToCase; }
  void showState();
  void sayNext();
  void sayFailure();
  void showExact(bool show);
  void prepareWhenNew();
  void prepare();
  void tryAgain();
  void queueWhenShared();
  void leaveWhenDone();
  [[nodiscard]] QString contents() const;
  [[nodiscard]] QString files() const;
  [[nodiscard]] QString declaration() const;

  Text* m_sentHeading;
  Text* m_sent;
  Text* m_notSentHeading;
  Text* m_notSent;
  Text* m_private;
  Button* m_toggle;
  ExactText* m_exact;
  Text* m_limits;
  Notice* m_notice;
  LaterQuestion* m_later;
};

}  // namespace mahfooz::desktop
