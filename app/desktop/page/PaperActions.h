#pragma once

#include "app/desktop/page/PageContext.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Text.h"
#include "app/desktop/window/FileSaver.h"

#include <QtWidgets/QWidget>

#include <functional>

namespace mahfooz::desktop {

// Saves a text as PDF or as plain text, or prints it.
class PaperActions : public QWidget {
  Q_OBJECT

 public:
  explicit PaperActions(const PageContext& context, QWidget* parent = nullptr);
  void setText(std::function<QString()> text) { m_text = std::move(text); }  // asked when it is needed
  void retranslate();
  void forget();

 private:
  void askWhere();
  void save(const QString& path);
  void print();

  PageContext m_context;
  std::function<QString()> m_text;
  FileSaver* m_saver;
  Button* m_save;
  Button* m_print;
  Text* m_outcome;
};

}  // namespace mahfooz::desktop
