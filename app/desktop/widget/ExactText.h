#pragma once

#include <QtWidgets/QPlainTextEdit>

namespace mahfooz::desktop {

// A text exactly as it is: left to right whatever the page is, to be read and selected, never changed, and without a
// menu whose copy would stay in the clipboard.
class ExactText : public QPlainTextEdit {
  Q_OBJECT

 public:
  enum class Breaks { Anywhere, BetweenWords };
  explicit ExactText(Breaks breaks, QWidget* parent = nullptr);
};

}  // namespace mahfooz::desktop
