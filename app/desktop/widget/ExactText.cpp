#include "app/desktop/widget/ExactText.h"

#include "app/desktop/widget/ScrollBars.h"

#include <QtGui/QTextOption>

namespace mahfooz::desktop {

ExactText::ExactText(Breaks breaks, QWidget* parent) : QPlainTextEdit(parent) {
  setProperty("role", QStringLiteral("exact"));
  setReadOnly(true);
  setLayoutDirection(Qt::LeftToRight);
  setTabChangesFocus(true);
  setContextMenuPolicy(Qt::NoContextMenu);
  leaveOutMenus(*this);
  setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  setWordWrapMode(breaks == Breaks::Anywhere ? QTextOption::WrapAnywhere : QTextOption::WordWrap);
  QTextOption option = document()->defaultTextOption();
  option.setTextDirection(Qt::LeftToRight);
  option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
  document()->setDefaultTextOption(option);
}

}  // namespace mahfooz::desktop
