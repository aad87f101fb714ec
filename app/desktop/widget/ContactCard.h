#pragma once

#include "app/desktop/model/HelpDirectory.h"
#include "app/desktop/widget/Card.h"

namespace mahfooz::desktop {

// Somebody to turn to: who, what for, when, how, and when that was last checked.
class ContactCard : public Card {
  Q_OBJECT

 public:
  explicit ContactCard(const HelpEntry& entry, QWidget* parent = nullptr);
};

}  // namespace mahfooz::desktop
