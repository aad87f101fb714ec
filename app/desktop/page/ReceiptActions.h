#pragma once

#include "app/desktop/page/PageContext.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Text.h"
#include "app/desktop/window/FileSaver.h"

#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// Saves and prints the receipt of the case that was just sent: the page in both languages as PDF, or, for those who
// want to check its signature later, the service's own receipt as it came.
class ReceiptActions : public QWidget {
  Q_OBJECT

 public:
  explicit ReceiptActions(const PageContext& context, QWidget* parent = nullptr);
  void retranslate();
  void forget();

 private:
  void askWhere();
  void save(const QString& path);
  void print();

  PageContext m_context;
  FileSaver* m_saver;
  Button* m_save;
  Button* m_print;
  Text* m_outcome;
};

}  // namespace mahfooz::desktop
