#include "app/desktop/widget/Text.h"

namespace mahfooz::desktop {

Text::Text(const char* role, QWidget* parent) : QLabel(parent) {
  setProperty("role", QString::fromLatin1(role));
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
  setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
  // Some Nastaliq words rise a few pixels over the ascent of their face.
  setContentsMargins(0, 4, 0, 0);
}

void Text::say(const QString& words) {
  setText(words);
  const bool isWindow = parentWidget() == nullptr;  // not on its page yet: it would come up as a window of its own
  if (!isWindow || words.isEmpty()) setVisible(!words.isEmpty());
}

}  // namespace mahfooz::desktop
