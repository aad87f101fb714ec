#pragma once

#include "app/desktop/widget/Button.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QLineEdit>

#include <vector>

namespace mahfooz::desktop {

// Keys on the screen for case numbers, PINs and operator codes: a kiosk has no keyboard. They type into the field that
// has the focus and never take it. Always from left to right, with Western digits.
class NumberPad : public QFrame {
  Q_OBJECT

 public:
  enum class Shape { Square, Wide };  // 3 by 4 digits; or digits in a row, with rows of letters below

  explicit NumberPad(Shape shape, QWidget* parent = nullptr);

  static constexpr int kTallestKey = 110;  // where the pad is given a tall screen's room

  // Wide only. Case numbers have letters, without those that look like a digit (Crockford's base32).
  void showLetters(bool show);
  void retranslate();

 private:
  void makeSquare();
  void makeWide();
  [[nodiscard]] Button* makeKey(const QString& symbol);
  [[nodiscard]] Button* makeErase();

  Button* m_erase;
  std::vector<Button*> m_letters;
};

// Whether a field is for the pad: one of the style sheet's role "code".
[[nodiscard]] QLineEdit* codeFieldWithFocus();

}  // namespace mahfooz::desktop
