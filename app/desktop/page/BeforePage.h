#pragma once

#include "app/desktop/page/PageFrame.h"
#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/IconLabel.h"

#include <QtWidgets/QGridLayout>

namespace mahfooz::desktop {

// What this does, what it cannot do, and how to hide the window at once. Stands before the first file is picked, so
// that nobody gives hope for something that does not happen. Asks nothing.
class BeforePage : public PageFrame {
  Q_OBJECT

 public:
  explicit BeforePage(const PageContext& context);

 protected:
  void enter() override;
  void retranslate() override;

 private:
  struct Part {
    Text* heading = nullptr;
    Text* words = nullptr;
  };
  void addPart(IconName icon, Part& part);
  [[nodiscard]] QString howToHide() const;

  QGridLayout* m_rows;
  Part m_does;
  Part m_cannot;
  Part m_hide;
};

}  // namespace mahfooz::desktop
