#pragma once

#include "app/desktop/widget/ButtonKeys.h"
#include "app/desktop/widget/IconLabel.h"
#include "app/desktop/widget/KeyCap.h"
#include "app/desktop/widget/Text.h"

#include <QtWidgets/QPushButton>

namespace mahfooz::desktop {

// A large answer to a question: icon, words, and smaller words below. One press chooses it.
class ChoiceCard : public QPushButton {
  Q_OBJECT

 public:
  explicit ChoiceCard(IconName icon, QWidget* parent = nullptr);
  void say(const QString& words, const QString& more = {});

  // Keys that do the same, drawn at the end. Empty: none.
  void setKeys(const QList<QKeySequence>& keys, const QString& shown);
  [[nodiscard]] const QString& shownKeys() const noexcept { return m_keys.shown(); }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 private:
  Text* m_words;
  Text* m_more;
  KeyCap* m_cap;
  ButtonKeys m_keys{*this};
};

}  // namespace mahfooz::desktop
