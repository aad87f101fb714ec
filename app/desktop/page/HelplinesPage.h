#pragma once

#include "app/desktop/model/HelpDirectory.h"
#include "app/desktop/page/PageFrame.h"

namespace mahfooz::desktop {

// The whole directory of those who help.
class HelplinesPage : public PageFrame {
  Q_OBJECT

 public:
  explicit HelplinesPage(const PageContext& context);

 protected:
  void enter() override;
  void retranslate() override;

 private:
  HelpDirectory m_directory;
  QWidget* m_list = nullptr;
};

}  // namespace mahfooz::desktop
