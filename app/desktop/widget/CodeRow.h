#pragma once

#include "app/desktop/model/FingerprintSession.h"
#include "app/desktop/widget/FileName.h"
#include "app/desktop/widget/IconLabel.h"
#include "app/desktop/widget/Text.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QProgressBar>

namespace mahfooz::desktop {

// What is known of one file, how its code is coming along, and in plain words what became of it.
class CodeRow : public QFrame {
  Q_OBJECT

 public:
  explicit CodeRow(QWidget* parent = nullptr);
  void show(const CodeItem& item, int place);  // place: from 1

 private:
  void align();

  IconLabel* m_icon;
  FileName* m_name;
  Text* m_facts;
  Text* m_state;
  Text* m_advice;
  QProgressBar* m_bar;
};

}  // namespace mahfooz::desktop
