#pragma once

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/widget/CodeField.h"

namespace mahfooz::desktop {

// The service has the case, and its receipt was verified: the number and the PIN, to be written down.
class KeepPage : public PageFrame {
  Q_OBJECT

 public:
  explicit KeepPage(const PageContext& context);
  void enter() override;
  void forget() override;

 Q_SIGNALS:
  void copyAsked(const QString& text);
  void finishAsked();  // wipes the session and goes back to the beginning

 protected:
  void retranslate() override;

 private:
  void copy(const QString& code);

  CodeField* m_number;
  CodeField* m_pin;
  Text* m_copied;
  Text* m_received;
  Text* m_advice;
};

}  // namespace mahfooz::desktop
