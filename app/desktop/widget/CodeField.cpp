#include "app/desktop/widget/CodeField.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

CodeField::CodeField(QWidget* parent)
    : QFrame(parent),
      m_caption(new Text("muted")),
      m_code(new QLabel),
      m_copy(new Button("secondary", IconName::Copy)) {
  setProperty("role", QStringLiteral("card"));
  m_code->setProperty("role", QStringLiteral("code"));
  m_code->setTextFormat(Qt::PlainText);
  m_code->setLayoutDirection(Qt::LeftToRight);
  m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_code->setContextMenuPolicy(Qt::NoContextMenu);  // its copy would stay in the clipboard
  auto* sheet = new QWidget;  // read as a whole before the button beside it
  auto* words = new QVBoxLayout(sheet);
  words->setContentsMargins(0, 0, 0, 0);
  words->setSpacing(0);
  words->addWidget(m_caption);
  words->addWidget(m_code);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(22, 8, 18, 12);
  row->addWidget(sheet, 1);
  row->addWidget(m_copy, 0, Qt::AlignVCenter);
  connect(m_copy, &Button::clicked, this, [this] { Q_EMIT copyAsked(code()); });
}

void CodeField::say(const QString& caption, const QString& copyWords, const QString& copyName) {
  const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
  m_code->setAlignment((rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
  m_caption->setText(caption);
  m_code->setAccessibleDescription(caption);
  m_copy->setText(copyWords);
  m_copy->setAccessibleName(copyName);
}

void CodeField::hideCopy() {
  m_copy->hide();
}

void CodeField::setCode(const QString& code) {
  m_code->setText(code);
}

}  // namespace mahfooz::desktop
