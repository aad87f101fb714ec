#pragma once

#include "app/desktop/widget/IconLabel.h"
#include "app/desktop/widget/Text.h"

#include <QtWidgets/QPushButton>

namespace mahfooz::desktop {

// A large answer to a question: icon, words, and smaller words below. One press chooses it.
class ChoiceCard : public QPushButton {
  Q_OBJECT

 public:
  explicit ChoiceCard(IconName icon, QWidget* parent = nullptr);
  void say(const QString& words, const QString& more = {});

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 private:
  Text* m_words;
  Text* m_more;
};

}  // namespace mahfooz::desktop
