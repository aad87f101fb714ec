#pragma once

#include "app/desktop/widget/Button.h"

#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace mahfooz::desktop {

// A line to write in, as high as its letters need and never lower than a finger. (A height in the style sheet would take
// the place of what the letters need: Qt lets it become the least height of the part.)
class InputLine : public QLineEdit {
  Q_OBJECT

 public:
  using QLineEdit::QLineEdit;
  [[nodiscard]] QSize sizeHint() const override { return tall(QLineEdit::sizeHint()); }
  [[nodiscard]] QSize minimumSizeHint() const override { return tall(QLineEdit::minimumSizeHint()); }

 private:
  [[nodiscard]] QSize tall(const QSize& hint) const {
    return {hint.width(), std::max({hint.height(), QLineEdit::sizeHint().height(), kTargetHeight})};
  }
};

}  // namespace mahfooz::desktop
