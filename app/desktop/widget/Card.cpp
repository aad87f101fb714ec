#include "app/desktop/widget/Card.h"

namespace mahfooz::desktop {

Card::Card(const char* role, QWidget* parent) : QFrame(parent), m_content(new QVBoxLayout(this)) {
  setProperty("role", QString::fromLatin1(role));
  m_content->setContentsMargins(22, 14, 22, 14);
  m_content->setSpacing(6);
}

}  // namespace mahfooz::desktop
