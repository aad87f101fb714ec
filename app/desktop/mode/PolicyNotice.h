#pragma once

#include "app/desktop/words/BothWords.h"

#include <QtWidgets/QDialog>

namespace mahfooz::desktop {

// The window of PolicyStop: each language in its own direction, and a button that closes.
class PolicyNotice : public QDialog {
  Q_OBJECT

 public:
  PolicyNotice(const BothWords& why, const BothWords& advice, QWidget* parent = nullptr);
};

}  // namespace mahfooz::desktop
