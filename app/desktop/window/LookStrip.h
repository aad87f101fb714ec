#pragma once

#include "app/desktop/model/Appearance.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Row.h"
#include "app/desktop/widget/Text.h"

#include <QtWidgets/QFrame>

#include <array>

namespace mahfooz::desktop {

// The choice of text size and colours, below the bar while it is asked for. Each press shows at once what it does.
class LookStrip : public QFrame {
  Q_OBJECT

 public:
  explicit LookStrip(Appearance& appearance, QWidget* parent = nullptr);
  void retranslate();
  void stack() { m_both->stack(); }  // for a helpdesk, whose keys need the width

 private:
  [[nodiscard]] Button* makeChoice(QWidget* group);
  void showChoice();

  Appearance& m_appearance;
  Row* m_both;
  Text* m_sizeCaption;
  Text* m_colourCaption;
  std::array<Button*, Appearance::kTextPercents.size()> m_sizes{};
  std::array<Button*, 3> m_colours{};
};

}  // namespace mahfooz::desktop
