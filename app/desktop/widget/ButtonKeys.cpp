#include "app/desktop/widget/ButtonKeys.h"

namespace mahfooz::desktop {

void ButtonKeys::set(const QList<QKeySequence>& keys, const QString& shown) {
  if (shown == m_shown) return;
  qDeleteAll(m_shortcuts);
  m_shortcuts.clear();
  m_shown = shown;
  for (const QKeySequence& sequence : keys) {
    auto* shortcut = new QShortcut(sequence, &m_button);
    shortcut->setAutoRepeat(false);
    QObject::connect(shortcut, &QShortcut::activated, &m_button, &QAbstractButton::click);
    m_shortcuts.append(shortcut);
  }
}

}  // namespace mahfooz::desktop
