#pragma once

#include "app/desktop/widget/InputLine.h"
#include "app/desktop/widget/Text.h"

#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// A line to write in under its caption, which a screen reader reads with it.
class Field : public QWidget {
  Q_OBJECT

 public:
  explicit Field(int maximumLetters, QWidget* parent = nullptr);
  void say(const QString& caption);
  void readLeftToRight();  // for dates, links and user names, in both languages

  [[nodiscard]] QString text() const { return m_input->text(); }
  [[nodiscard]] InputLine& input() { return *m_input; }

 private:
  Text* m_caption;
  InputLine* m_input;
};

}  // namespace mahfooz::desktop
