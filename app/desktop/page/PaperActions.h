#pragma once

#include "app/desktop/page/PageContext.h"
#include "app/desktop/page/SavePrintActions.h"

#include <functional>

namespace mahfooz::desktop {

// Saves a text as PDF or as plain text, or prints it.
class PaperActions : public SavePrintActions {
  Q_OBJECT

 public:
  explicit PaperActions(const PageContext& context, QWidget* parent = nullptr);
  void setText(std::function<QString()> text) { m_text = std::move(text); }  // asked when it is needed
  void retranslate() override;

 private:
  void askWhere(FileSaver& saver) override;
  [[nodiscard]] File fileOf(const QString& suffix) const override;
  [[nodiscard]] PaintPages pages() const override;

  PageContext m_context;
  std::function<QString()> m_text;
};

}  // namespace mahfooz::desktop
