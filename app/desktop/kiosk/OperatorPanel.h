#pragma once

#include "app/desktop/kiosk/NumberPad.h"
#include "app/desktop/model/OperatorGate.h"
#include "app/desktop/widget/Notice.h"
#include "app/desktop/widget/Text.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QLineEdit>

namespace mahfooz::desktop {

// Where staff type the operator's code to leave the kiosk.
class OperatorPanel : public QFrame {
  Q_OBJECT

 public:
  explicit OperatorPanel(OperatorGate& gate, QWidget* parent = nullptr);
  void showState();  // also from time to time, for the rest that runs out
  void retranslate();

 Q_SIGNALS:
  void cancelled();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void tryCode();
  void forget();
  void sayState();

  OperatorGate& m_gate;
  Text* m_title;
  Text* m_lead;
  QLineEdit* m_code;
  NumberPad* m_pad;
  Text* m_state;
  Button* m_cancel;
  Button* m_leave;
};

}  // namespace mahfooz::desktop
