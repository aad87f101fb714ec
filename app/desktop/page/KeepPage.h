#pragma once

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/page/ReceiptActions.h"
#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/CodeField.h"
#include "app/desktop/widget/IconLabel.h"

namespace mahfooz::desktop {

// The number and the PIN, to be written down, and how far the case has come: the service has it and its receipt was
// verified, it waits on this computer, or nobody knows.
class KeepPage : public PageFrame {
  Q_OBJECT

 public:
  explicit KeepPage(const PageContext& context);
  void forget() override;

 Q_SIGNALS:
  void copyAsked(const QString& text);
  void finishAsked();  // wipes the session and goes back to the beginning

 protected:
  void enter() override;
  void retranslate() override;

 private:
  [[nodiscard]] Card* makeOutcome();
  void sayOutcome();
  void copy(const QString& code);

  CodeField* m_number;
  CodeField* m_pin;
  Text* m_copied;
  IconLabel* m_outcomeIcon;
  Text* m_outcome;
  Text* m_advice;
  ReceiptActions* m_receipt;
};

}  // namespace mahfooz::desktop
