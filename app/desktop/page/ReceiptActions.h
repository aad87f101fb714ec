#pragma once

#include "app/desktop/page/PageContext.h"
#include "app/desktop/page/SavePrintActions.h"

namespace mahfooz::desktop {

// Saves and prints the receipt of the case that was just sent: the page in both languages as PDF, or, for those who
// want to check its signature later, the service's own receipt as it came.
class ReceiptActions : public SavePrintActions {
  Q_OBJECT

 public:
  explicit ReceiptActions(const PageContext& context, QWidget* parent = nullptr);
  void retranslate() override;

 private:
  void askWhere(FileSaver& saver) override;
  [[nodiscard]] File fileOf(const QString& suffix) const override;
  [[nodiscard]] PaintPages pages() const override;

  PageContext m_context;
};

}  // namespace mahfooz::desktop
