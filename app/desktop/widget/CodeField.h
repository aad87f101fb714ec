#pragma once

#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Text.h"

#include <QtWidgets/QFrame>

namespace mahfooz::desktop {

// A case number or a PIN to be kept: large, left to right, selectable, with a button that copies it.
class CodeField : public QFrame {
  Q_OBJECT

 public:
  explicit CodeField(QWidget* parent = nullptr);
  void say(const QString& caption, const QString& copyWords, const QString& copyName);
  void setCode(const QString& code);
  void hideCopy();  // where there is nothing to paste it into
  [[nodiscard]] QString code() const { return m_code->text(); }

 Q_SIGNALS:
  void copyAsked(const QString& code);

 private:
  Text* m_caption;
  QLabel* m_code;
  Button* m_copy;
};

}  // namespace mahfooz::desktop
