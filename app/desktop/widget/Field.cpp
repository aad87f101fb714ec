#include "app/desktop/widget/Field.h"

#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

Field::Field(int maximumLetters, QWidget* parent)
    : QWidget(parent), m_caption(new Text("small")), m_input(new InputLine) {
  m_input->setMaxLength(maximumLetters);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_caption);
  column->addWidget(m_input);
}

void Field::say(const QString& caption) {
  m_caption->setText(caption);
  m_input->setAccessibleName(caption);
}

void Field::readLeftToRight() {
  m_input->setLayoutDirection(Qt::LeftToRight);
}

}  // namespace mahfooz::desktop
