#include "app/desktop/widget/CodeGroup.h"

namespace mahfooz::desktop {

CodeGroup::CodeGroup(QWidget* parent) : QFrame(parent), m_rows(new QVBoxLayout(this)) {
  setProperty("role", QStringLiteral("soft"));
  auto* words = new Text("body");
  words->setText(tr("These look alike. All their codes are sent."));
  m_rows->setContentsMargins(12, 4, 12, 12);
  m_rows->setSpacing(8);
  m_rows->addWidget(words);
}

}  // namespace mahfooz::desktop
