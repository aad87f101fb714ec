#pragma once

#include "app/desktop/widget/Text.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

// Rows of photos that look alike, on one ground under one line of words.
class CodeGroup : public QFrame {
  Q_OBJECT

 public:
  explicit CodeGroup(QWidget* parent = nullptr);
  void addRow(QWidget* row) { m_rows->addWidget(row); }  // takes it over

 private:
  QVBoxLayout* m_rows;
};

}  // namespace mahfooz::desktop
