#pragma once

#include <QtGui/QKeySequence>
#include <QtGui/QShortcut>
#include <QtWidgets/QAbstractButton>

namespace mahfooz::desktop {

// Keys that press a button while it can be seen and pressed. No mnemonic: those break the joins of Nastaliq, and
// letters lie elsewhere on an Urdu keyboard. Qt's own shortcut of a button would be lost with every new text.
class ButtonKeys {
 public:
  explicit ButtonKeys(QAbstractButton& button) : m_button(button) {}

  // shown: how the keys are written; empty takes them away.
  void set(const QList<QKeySequence>& keys, const QString& shown);
  [[nodiscard]] const QString& shown() const noexcept { return m_shown; }

 private:
  QAbstractButton& m_button;
  QList<QShortcut*> m_shortcuts;  // children of the button
  QString m_shown;
};

}  // namespace mahfooz::desktop
